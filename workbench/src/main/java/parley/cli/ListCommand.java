package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.party.Party;
import parley.report.Wrapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley list`: the cases of a catalogue.
@Command(
        name = "list",
        description = "List the cases of a folder: name, title, what it teaches, parties, views.",
        footer = {"", "Examples:", "  parley list", "  parley list my-cases"})
final class ListCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The cases that come with Parley by default.")
    private List<String> folder = new ArrayList<>();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    ListCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        var catalogue = folder.isEmpty()
                ? Catalogue.shipped(surroundings)
                : Catalogue.of(surroundings.folder().resolve(folder.getFirst()), folder.getFirst());
        int width = screen.screen(surroundings, false).width();
        String text = catalogue.files().stream()
                .map(file -> entry(catalogue, file, width))
                .collect(Collectors.joining("\n"));
        output.write(text.isEmpty() ? "No case file (*.yaml) in " + catalogue.name() + ".\n" : text, surroundings);
        return Exit.DONE;
    }

    private String entry(Catalogue catalogue, String file, int width) {
        var source = CaseSource.of(file, surroundings);
        var lines = new ArrayList<String>();
        lines.add(catalogue.id(file));
        switch (engine.read(source.name(), source.content(), List.of(), List.of())) {
            case Reading.Read read -> lines.addAll(about(read.negotiation(), width));
            case Reading.Faulty(List<Fault> faults) ->
                lines.add("    " + FaultPrinter.count(faults) + "; see parley check " + file);
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> about(Case subject, int width) {
        var lines = new ArrayList<String>();
        lines.add("    " + subject.title());
        lines.addAll(Wrapping.hanging("    teaches  ", subject.teaches(), width));
        lines.addAll(Wrapping.hanging(
                "    parties  ",
                names(subject.base().parties().stream().map(Party::name).toList()),
                width));
        lines.addAll(Wrapping.hanging(
                "    views    ", names(subject.views().stream().map(View::name).toList()), width));
        return lines;
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
