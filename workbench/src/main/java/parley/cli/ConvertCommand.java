package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.formats.ForeignReading;
import parley.formats.ForeignSource;
import parley.formats.ForeignWriter;
import parley.formats.Format;
import parley.formats.scenario.Document;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Written;
import parley.report.Quoting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley convert`: between case files and the files of other programs.
@Command(
        name = "convert",
        description = "Write a case or the files of another program in another format. Nothing is ever overwritten.",
        footer = {
            "",
            "Formats: genius (XML), geniusweb (JSON), negmas (YAML), negolog (JSON), gmcr (JSON), case.",
            "",
            "Examples:",
            "  parley convert Jobs/ jobs.yaml",
            "  parley convert strike.yaml strike/ --to genius --lossy",
            "  parley convert conflict.gmcr conflict.yaml"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "IN", description = "A case, or a file or folder of another program.")
    private String in = "";

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "A file ending in .yaml (a case) or .gmcr; else a folder, which is made.")
    private String out = "";

    @Option(names = "--to", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; by default told by OUT.")
    private List<Format> to = new ArrayList<>();

    @Option(names = "--lossy", description = "Write it even if something is lost, which is listed either way.")
    private boolean lossy;

    ConvertCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Path target = target();
        var format = format();
        var written = written(format);
        boolean nothing = written.files().isEmpty();
        if (nothing || (!lossy && !written.losses().isEmpty())) {
            surroundings.say("parley: '" + in + "' cannot be written as " + format
                    + (nothing ? ". What stands against it:\n" : " without loss. What would be lost:\n")
                    + list(written.losses())
                    + (nothing ? "" : "Say --lossy to write what is left.\n"));
            return Exit.FAULTY;
        }
        write(target, written.files());
        String names = isFile()
                ? out
                : written.files().stream()
                        .map(file -> Path.of(out).resolve(file.name()).toString())
                        .collect(Collectors.joining(", "));
        surroundings.print("Wrote " + names + ".\n"
                + (written.losses().isEmpty() ? "Nothing is lost.\n" : "Lost:\n" + list(written.losses()))
                + (isFile() || format != Format.GMCR ? "Next:\n  parley check " + Quoting.word(out) + "\n" : ""));
        return Exit.DONE;
    }

    private static String list(List<Loss> losses) {
        return losses.stream()
                .map(loss ->
                        "  - " + loss.what() + (loss.kind() == Loss.Kind.WORTH ? " (changes utilities)" : "") + "\n")
                .distinct()
                .collect(Collectors.joining());
    }

    private Path target() {
        try {
            Path target = surroundings.folder().resolve(out);
            if (Files.exists(target) && (isFile() || !isEmpty(target))) {
                throw new Mistake("'" + out + "' exists already and is not overwritten. Choose another name.");
            }
            Path parent = Optional.ofNullable(
                            target.toAbsolutePath().normalize().getParent())
                    .orElse(target);
            if (!Files.isDirectory(parent)) {
                throw new Mistake("There is no folder for '" + out + "'. Make it first.");
            }
            return target;
        } catch (InvalidPathException _) {
            throw new Mistake("'" + out + "' is not a file name.");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isFile() {
        String ending = out.toLowerCase(Locale.ROOT);
        return ending.endsWith(".yaml") || ending.endsWith(".yml") || ending.endsWith(".gmcr");
    }

    private Format format() {
        var told = out.toLowerCase(Locale.ROOT).endsWith(".gmcr") ? Format.GMCR : Format.CASE;
        if (to.isEmpty()) {
            if (!isFile()) {
                throw new Mistake("Which program's files go into the folder '" + out
                        + "'? Say --to genius, geniusweb, negmas or negolog.");
            }
            return told;
        }
        boolean single = List.of(Format.CASE, Format.GMCR).contains(to.getLast());
        if (single != isFile() || (single && to.getLast() != told)) {
            throw new Mistake(
                    single
                            ? "A " + to.getLast() + " is one file; name it with the ending "
                                    + (to.getLast() == Format.GMCR ? ".gmcr." : ".yaml.")
                            : to.getLast() + " needs several files; name a folder.");
        }
        return to.getLast();
    }

    private Written written(Format format) {
        try {
            var foreign = CaseSource.foreign(in, surroundings);
            return foreign.isPresent() ? of(foreign.get(), format) : of(CaseSource.of(in, surroundings), format);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Written of(ForeignSource source, Format format) {
        return switch (source.read()) {
            case ForeignReading.Faulty(List<Fault> faults) -> throw new FaultyForeign(source.name(), faults);
            case ForeignReading.Read read -> {
                if (!read.warnings().isEmpty()) {
                    surroundings.say("parley: " + FaultPrinter.count(read.warnings()) + " in " + in
                            + "; see parley check " + Quoting.word(in) + "\n");
                }
                yield ForeignWriter.of(read.foreign(), format);
            }
        };
    }

    private Written of(CaseSource source, Format format) {
        if (format == Format.CASE) {
            throw new Mistake("'" + in + "' is a case already. parley new " + Quoting.word(out) + " --from "
                    + Quoting.word(in) + " copies it.");
        }
        return switch (engine.read(source.name(), source.content(), List.of(), List.of())) {
            case Reading.Faulty(List<Fault> faults) -> throw new FaultyForeign(source.name(), faults);
            case Reading.Read read -> ForeignWriter.of(read.negotiation().title(), read.negotiation(), format);
        };
    }

    /// All files or none: they are made beside their place and moved there in one step.
    private void write(Path target, List<Document> files) {
        try {
            Path place = target.toAbsolutePath().normalize();
            Path beside = Optional.ofNullable(place.getParent()).orElse(place);
            Path made = Files.createTempDirectory(beside, ".parley-");
            try {
                for (var file : files) {
                    Files.write(made.resolve(file.name()), file.content());
                }
                if (isFile()) {
                    Files.move(made.resolve(files.getFirst().name()), place, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.createDirectories(place);
                    for (var file : files) {
                        Files.move(
                                made.resolve(file.name()), place.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } finally {
                for (var file : files) {
                    Files.deleteIfExists(made.resolve(file.name()));
                }
                Files.deleteIfExists(made);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
