package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.casefile.Starter;
import parley.report.Quoting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley new`: a case file to begin with.
@Command(
        name = "new",
        description = "Write a commented case file to begin with. Nothing is ever overwritten.",
        footer = {
            "",
            "Examples:",
            "  parley new strike.yaml",
            "  parley new my-treaty.yaml --from teaching/river-treaty"
        })
final class NewCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description = "Copy this case, a file or a name that parley list shows.")
    private List<String> from = new ArrayList<>();

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        byte[] content = from.isEmpty()
                ? Starter.text(title(file)).getBytes(StandardCharsets.UTF_8)
                : CaseSource.of(from.getLast(), surroundings).content();
        try {
            Files.write(surroundings.folder().resolve(file), content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            throw new Mistake("'" + file + "' exists already and is not overwritten. Choose another name.");
        } catch (NoSuchFileException _) {
            throw new Mistake("There is no folder for '" + file + "'. Make it first.");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String word = Quoting.word(file);
        surroundings.print("Wrote " + file + ".\nNext:\n  parley check " + word + "\n  parley compare " + word + "\n");
        return Exit.DONE;
    }

    /// `river-treaty.yaml` becomes `River treaty`.
    static String title(String file) {
        String name = Optional.ofNullable(Path.of(file).getFileName())
                .map(Path::toString)
                .orElse(file);
        String words =
                name.replaceFirst("\\.[^.]*$", "").replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? "New case" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
