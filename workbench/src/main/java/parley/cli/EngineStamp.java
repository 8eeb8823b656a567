package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import parley.simulation.Table;

/// Which engine this is, by its own bytes: what another played is never taken for what this one would play.
final class EngineStamp {

    private EngineStamp() {}

    /// Two sums over the engine's classes.
    ///
    /// @throws UncheckedIOException where they cannot be read
    static String here() {
        try {
            Path place = Path.of(Table.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var sum = new CRC32C();
            long size = 0;
            for (var file : files(place)) {
                var bytes = Files.readAllBytes(file);
                sum.update(bytes);
                size += bytes.length;
            }
            return Long.toHexString(sum.getValue()) + "-" + Long.toHexString(size);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
