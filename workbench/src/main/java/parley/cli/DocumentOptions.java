package parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.document.Library;
import parley.negotiation.Case;
import parley.report.Citations;
import picocli.CommandLine.Option;

/// Where the user keeps the documents that a case cites.
final class DocumentOptions {

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description = "Show cited paragraphs from your own copies: text files, or saved pages of the same name.")
    private List<String> folder = new ArrayList<>();

    boolean given() {
        return !folder.isEmpty();
    }

    /// @throws Mistake where there is no such folder
    Citations citations(Case subject, Surroundings surroundings) {
        return new Citations(
                subject,
                folder.stream()
                        .limit(1)
                        .map(name -> library(name, surroundings))
                        .toList());
    }

    private static Library library(String name, Surroundings surroundings) {
        Path path;
        try {
            path = surroundings.folder().resolve(name);
        } catch (InvalidPathException _) {
            throw new Mistake("'" + name + "' is not the name of a folder.");
        }
        if (!Files.isDirectory(path)) {
            throw new Mistake("There is no folder '" + name + "'. --documents takes the folder of your copies.");
        }
        return Library.of(path);
    }
}
