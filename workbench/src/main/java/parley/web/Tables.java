package parley.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.experiment.BlockMemory;
import parley.experiment.Plan;
import parley.experiment.PlayMaker;
import parley.experiment.Recall;
import parley.experiment.Shelf;
import parley.negotiation.Case;
import parley.negotiation.View;

/// What was read and worked out last, found again by its content: the next look at the same case under the same changes
/// begins where the last one ended.
final class Tables {

    private static final int READINGS = 32;
    /// Each may remember a few hundred megabytes.
    private static final int TABLES = 6;

    /// Bytes of what was played, kept for whoever asks something that it does not depend on.
    private static final long ROOM = 256L << 20;

    private final Shelf shelf = new BlockMemory(ROOM);
    private final Map<String, Reading> readings = newestOf(READINGS);
    private final Map<String, PlayMaker> tables = newestOf(TABLES);

    /// A case as it was asked for.
    ///
    /// @param key     of content, changes and what is switched off
    record Opened(String key, String hash, Reading reading) {}

    /// Reads a case with changes, or remembers it.
    Opened open(String name, byte[] content, Asked asked) {
        String hash = hash(content);
        var written = reading(hash, () -> CaseFile.read(name, content));
        boolean unchanged = asked.set().isEmpty() && asked.without().isEmpty();
        if (unchanged || !(written instanceof Reading.Read(var subject, var _))) {
            return new Opened(hash, hash, written);
        }
        var without = asked.without(subject);
        String key = hash + asked.set() + without;
        return new Opened(key, hash, reading(key, () -> changed(name, content, asked, without, subject)));
    }

    private static Reading changed(String name, byte[] content, Asked asked, List<String> without, Case written) {
        var reading = CaseFile.read(name, content, asked.changes(), without);
        return reading instanceof Reading.Read(var subject, var warnings)
                ? new Reading.Read(subject.changedFrom(written), warnings)
                : reading;
    }

    Shelf shelf() {
        return shelf;
    }

    /// The table of a view of an opened case.
    PlayMaker table(Comparing.Sound sound, View view, Plan plan) {
        String key = sound.opened().key() + "\n" + plan.seed() + "\n" + (plan.trajectories() == 0) + "\n" + view.name();
        synchronized (tables) {
            var known = tables.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = Recall.of(sound.subject(), view, plan, shelf);
        synchronized (tables) {
            return tables.computeIfAbsent(key, _ -> made);
        }
    }

    private Reading reading(String key, Supplier<Reading> read) {
        synchronized (readings) {
            var known = readings.get(key);
            if (known != null) {
                return known;
            }
        }
        var reading = read.get();
        synchronized (readings) {
            return readings.computeIfAbsent(key, _ -> reading);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Map<String, T> newestOf(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }
}
