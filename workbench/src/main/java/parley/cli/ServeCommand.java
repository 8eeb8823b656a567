package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.web.Settings;
import parley.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley serve`: the workbench in a browser.
@Command(
        name = "serve",
        description =
                "Open the workbench: a page and an API, on this machine alone unless told otherwise. Ctrl-C ends it.",
        footer = {
            "",
            "Examples:",
            "  parley serve",
            "  parley serve my-case.yaml --open",
            "  parley serve my-cases --port 0"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8270;

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Case files, files of other programs, or folders of them: only these case files can be saved to."
                            + " The catalogue is always there.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "" + USUAL_PORT,
            converter = Ranges.Port.class,
            description = "Listen on port N; 0 picks a free one. " + USUAL_PORT + " by default.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Listen on ADDRESS. Any but this machine's own needs the token that is printed then.")
    private String host = "127.0.0.1";

    @Option(
            names = {"-o", "--open"},
            description = "Open the page in a browser.")
    private boolean open;

    @Option(names = "--runs", paramLabel = "FOLDER", description = "Keep finished runs in FOLDER.")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--no-runs", description = "Keep finished runs only until the server stops.")
    private boolean noRuns;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = new Settings(
                host,
                port,
                Settings.isLoopback(host) ? "" : token(),
                files.stream().map(this::path).toList(),
                surroundings.catalogues(),
                noRuns ? List.of() : List.of(runsFolder()),
                surroundings.version(),
                Runtime.getRuntime().availableProcessors(),
                Settings.Limits.USUAL);
        surroundings.interrupts().working();
        try (var workbench = start(settings)) {
            surroundings.print(workbench.address() + "\n");
            surroundings.say(welcome(settings));
            if (open) {
                browse(workbench.address());
            }
            while (!surroundings.interrupts().requested()) {
                Thread.sleep(100);
            }
        }
        return Exit.DONE;
    }

    private static Workbench start(Settings settings) {
        try {
            return Workbench.start(settings);
        } catch (IllegalStateException taken) {
            throw new Mistake(taken.getMessage() + ". Name another one, or 0 for any free one: --port 0");
        }
    }

    private static String welcome(Settings settings) {
        return settings.token().isEmpty()
                ? "parley: the workbench is open on this machine only; Ctrl-C ends it.\n"
                : "parley: the workbench is open to other machines. Whoever has the token in this address can read and"
                        + " change the cases it was started with, over a line that is not encrypted; Ctrl-C ends it.\n";
    }

    private Path path(String file) {
        Path path = surroundings.folder().resolve(file).normalize();
        if (!Files.exists(path)) {
            return surroundings.catalogues().stream()
                    .map(catalogue -> catalogue.resolve(file + ".yaml"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new Mistake("There is no file or folder '" + file
                            + "'. parley list shows the cases that come with Parley."));
        }
        return path;
    }

    private Path runsFolder() {
        if (!runs.isEmpty()) {
            return surroundings.folder().resolve(runs.getLast());
        }
        String home = surroundings.environment().getOrDefault("HOME", "");
        return Optional.ofNullable(surroundings.environment().get("XDG_STATE_HOME"))
                .filter(state -> !state.isBlank())
                .map(Path::of)
                .orElse(
                        home.isEmpty()
                                ? surroundings.folder().resolve(".parley")
                                : Path.of(home).resolve(".local/state"))
                .resolve("parley/runs");
    }

    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Asks whatever opens addresses here; where nothing does, the address is on the screen anyway.
    private void browse(String address) {
        for (String opener : List.of("xdg-open", "open")) {
            try {
                new ProcessBuilder(opener, address)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException _) {
                // The next one may be there.
            }
        }
        surroundings.say("parley: no browser was found; open the address yourself.\n");
    }
}
