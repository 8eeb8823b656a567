package parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A desk with a tiny case on it, for commands that play many worlds with the real engine.
final class ActingDesk {

    /// One opportunity, taken or not: waiting is worth `worth_of_waiting`, acting ends it at `worth_of_acting`,
    /// less `toll` and `fee` where both are due.
    static final String CASE = """
            parley: 1
            case: To act or to wait
            period: month
            horizon: 6
            question: {advise: us}
            parties:
              us: {patience: 0.5 per month}
              them: {patience: 0.5 per month}
            issues:
              price: {options: [high, low], performed by: them, verified: 1, reverses in: 1}
            interests:
              us: {weights: {price: 1}, values: {price: [0, 1]}, drift: worth_of_waiting}
              them: {weights: {price: 1}, values: {price: [1, 0]}}
            instruments:
              acting: {by: us}
            events:
              it is done: {rate: 50 * acting, ends: done, worth: {us: worth_of_acting - toll * fee, them: 0}}
            approaches:
              us:
                wait: {stages: none}
                act: {stages: none, posture: {acting: 1}}
            assumptions:
              worth_of_waiting: {default: 0.3, range: [0, 1]}
              worth_of_acting: {default: 0.6, range: [0, 1]}
              toll: {default: 0, range: [0, 1]}
              fee: {default: 0, range: [0, 1]}
              colour: {default: 0.5, range: [0, 1]}
            mechanisms:
              waiting pays: {by: Ada, without: {worth_of_waiting: 0}}
            views:
              Ada:
                set: {worth_of_waiting: 0.5, worth_of_acting: 0.4}
              Bo:
                set: {worth_of_waiting: 0.2, worth_of_acting: 0.6, colour: 0.9}
              Cy:
                set: {worth_of_waiting: 0.2, worth_of_acting: 0.6, toll: 0.9, fee: 0.9}
            """;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// Nanoseconds that pass whenever somebody looks at the clock.
    long step;

    /// @param folder gets `act.yaml`, and `alone.yaml`, which is the same without views
    ActingDesk(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("act.yaml"), CASE);
        Files.writeString(folder.resolve("alone.yaml"), CASE.substring(0, CASE.indexOf("views:")));
    }

    int run(String... words) {
        out.reset();
        err.reset();
        long[] now = new long[1];
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                folder,
                List.of(),
                "1.0",
                "parley 1.0 on Java 25",
                new Terminal(false, false, true, 80),
                Interrupts.ofNobody(),
                () -> now[0] += step);
        return CommandTree.run(surroundings, Engine.REAL, words);
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// The JSON without its white space.
    String tight() {
        return printed().replaceAll("\\s+", "");
    }

    /// The JSON but for what was played and what was reused.
    String butCounts() {
        return printed().replaceAll("\"(played|reused)\" : \\d+", "");
    }
}
