package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that must not change unnoticed. `-Dparley.golden=write` writes them anew: read the difference before you
/// commit it.
public final class Golden {

    private static final Path FOLDER =
            Path.of(System.getProperty("parley.root", ".."), "workbench/src/test/resources/golden");

    private Golden() {}

    public static void check(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("parley.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
