package parley.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a workbench is started with.
///
/// @param host      address to listen on
/// @param port      0 picks a free one
/// @param token     what a request must bring; empty where anybody on this machine may come in
/// @param files     case files and folders that were named: these may be saved to
/// @param catalogue folders whose cases are shown but never written
/// @param runs      where finished runs are kept; none keeps them in memory only
/// @param version   of Parley
/// @param threads   how many threads play
/// @param limits    what is refused
public record Settings(
        String host,
        int port,
        String token,
        List<Path> files,
        List<Path> catalogue,
        List<Path> runs,
        String version,
        int threads,
        Limits limits) {

    public Settings {
        files = List.copyOf(files);
        catalogue = List.copyOf(catalogue);
        runs = List.copyOf(runs);
    }

    /// What is refused, so that no request can cost more than this.
    ///
    /// @param body    bytes of a request
    /// @param waiting jobs that may wait
    /// @param atOnce  jobs played at once
    /// @param kept    finished jobs whose results can still be asked for
    /// @param longest a job may take
    public record Limits(int body, int waiting, int atOnce, int kept, Duration longest) {

        /// Enough for one person with several windows, and for a class of fifty.
        public static final Limits USUAL = new Limits(2 * 1024 * 1024, 128, 2, 128, Duration.ofMinutes(10));
    }

    /// Whether only this machine can reach the address.
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
