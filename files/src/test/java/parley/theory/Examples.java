package parley.theory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import parley.analysis.Deals;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;

/// Cases to say something of without playing them: those of the repository, and what a test writes out.
final class Examples {

    private Examples() {}

    static final Path CASES = Path.of(System.getProperty("parley.root", ".."), "cases");

    static final String RIVER = "teaching/river-treaty.yaml";

    static final String PLAIN = """
            parley: 1
            case: A purchase
            parties: {buyer: {losses: {weight: 2, curve: 0.9}}, seller: {reservation: FLOOR}}
            issues:
              price: {options: [high, middle, low], performed by: seller}
              volume: {options: [small, large], performed by: buyer}
              quality: {options: [plain, fine], performed by: seller}
            infeasible: [{price: low, quality: fine}]
            interests:
              buyer:
                weights: {price: 0.5, volume: 0.2, quality: 0.3}
                values: {price: [0, 0.6, 1], volume: [1, 0], quality: [0, 1]}
                gate: {core: price, at least: 0.5, hold back: 0.7}
              seller:
                weights: {price: 0.5, volume: 0.3, quality: 0.2}
                values: {price: [1, 0.5, 0], volume: [0, 1], quality: [1, 0]}
                links: [{at least: {volume: large, quality: fine}, bonus: 0.15}]
            """;

    static Case file(String name, String... changes) {
        try {
            return read(name, Files.readAllBytes(CASES.resolve(name)), changes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Negotiation text(String yaml) {
        return read("text", yaml.getBytes(StandardCharsets.UTF_8)).base();
    }

    static Case read(String name, byte[] content, String... changes) {
        var replaced = Arrays.stream(changes)
                .map(change -> change.split(" = ", 2))
                .map(parts -> new Change(parts[0], parts[1], "test"))
                .toList();
        return switch (CaseFile.read(name, content, replaced, List.of())) {
            case Reading.Read read -> read.negotiation();
            case Reading.Faulty faulty -> throw new AssertionError(name + ": " + faulty.faults());
        };
    }

    static Deals deals(Negotiation negotiation) {
        return Deals.of("a view", negotiation, Deals.Asked.NOTHING);
    }
}
