package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.formats.casetext.CaseContent;
import parley.formats.casetext.CaseText;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Foreign;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Written;

/// What is written and read again is the same: every outcome has the utility it had, unless a loss says that it has
/// not; and what has been through a format once goes through it again byte for byte.
final class RoundTripTest {

    private static final int RANDOM = 200;
    private static final int LOOKED_AT = 300;
    private static final List<Format> SCENARIOS =
            List.of(Format.GENIUS, Format.GENIUSWEB, Format.NEGMAS, Format.NEGOLOG);

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"GENIUS", "GENIUSWEB", "NEGMAS", "NEGOLOG"})
    void randomScenariosComeBack(Format format) {
        int held = 0;
        for (long seed = 1; seed <= RANDOM; seed++) {
            held += comesBack(RandomScenario.of(seed), format, "seed " + seed) ? 1 : 0;
        }
        assertThat(held).as("most can be held, some cannot").isBetween(RANDOM / 5, RANDOM);
    }

    @Test
    void randomScenariosComeBackFromACase() {
        int held = 0;
        for (long seed = 1; seed <= RANDOM; seed++) {
            held += comesBackFromACase(RandomScenario.of(seed), "seed " + seed) ? 1 : 0;
        }
        assertThat(held).isGreaterThan(RANDOM / 2);
    }

    static List<String> folders() {
        return Archive.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void realScenariosComeBack(String folder) {
        var scenario = (Scenario) Archive.read(folder).foreign();
        for (var format : SCENARIOS) {
            comesBack(scenario, format, folder + " as " + format);
        }
        comesBackFromACase(scenario, folder);
        var own = folder.startsWith("geniusweb") ? Format.GENIUSWEB : Format.GENIUS;
        assertThat(ForeignWriter.of(scenario, own).losses()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parley.formats.OwnFiles#folders")
    void ownScenariosComeBack(String folder) {
        switch (OwnFiles.read(folder)) {
            case Scenario scenario -> {
                SCENARIOS.forEach(format -> comesBack(scenario, format, folder + " as " + format));
                comesBackFromACase(scenario, folder);
            }
            case Conflict conflict -> {
                var written = ForeignWriter.of(conflict, Format.GMCR);
                var again = (Conflict) read(written);
                assertThat(again.options()).isEqualTo(conflict.options());
                assertThat(again.makers()).isEqualTo(conflict.makers());
                assertThat(again.infeasible()).isEqualTo(conflict.infeasible());
                var fromCase = (Conflict) CaseContent.conflict(conflict.name(), asCase(conflict))
                        .foreign()
                        .orElseThrow();
                assertThat(fromCase.makers()).isEqualTo(conflict.makers());
                assertThat(fromCase.options()).isEqualTo(conflict.options());
            }
        }
    }

    private static parley.negotiation.Case asCase(Foreign foreign) {
        var text = CaseText.of(foreign).files().getFirst().content();
        var reading = CaseFile.read("case.yaml", text);
        assertThat(reading)
                .as(() -> new String(text, java.nio.charset.StandardCharsets.UTF_8) + "\n"
                        + (reading instanceof Reading.Faulty faulty ? Archive.told(faulty.faults()) : ""))
                .isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).negotiation();
    }

    private static boolean comesBackFromACase(Scenario scenario, String what) {
        var written = CaseText.of(scenario);
        if (written.files().isEmpty()) {
            assertThat(written.losses()).anyMatch(loss -> loss.kind() == Loss.Kind.ALL);
            return false;
        }
        var again =
                (Scenario) CaseContent.scenario("", asCase(scenario)).foreign().orElseThrow();
        if (again.topics().size() < scenario.topics().size()) {
            assertThat(again.outcomes()).isEqualTo(scenario.outcomes());
        }
        compare(scenario, again, written, what);
        return true;
    }

    private static boolean comesBack(Scenario scenario, Format format, String what) {
        var written = ForeignWriter.of(scenario, format);
        if (written.files().isEmpty()) {
            assertThat(written.losses()).as(what).anyMatch(loss -> loss.kind() == Loss.Kind.ALL);
            return false;
        }
        var again = (Scenario) read(written);
        compare(scenario, again, written, what);
        var twice = ForeignWriter.of(again, format);
        var thrice = ForeignWriter.of((Scenario) read(twice), format);
        assertThat(text(thrice)).as(what).isEqualTo(text(twice));
        return true;
    }

    private static Foreign read(Written written) {
        return Archive.sound(ForeignFiles.read("again", written.files(), Optional.empty()))
                .foreign();
    }

    private static List<String> text(Written written) {
        return written.files().stream()
                .map(file -> file.name() + "\n" + new String(file.content(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    /// The same parties with the same utilities, or with utilities on another scale where that was said.
    private static void compare(Scenario scenario, Scenario again, Written written, String what) {
        assertThat(again.profiles()).as(what).hasSameSizeAs(scenario.profiles());
        var matched = matched(scenario, again);
        for (int i = 0; i < matched.size(); i++) {
            var before = scenario.profiles().get(i);
            var after = matched.get(i);
            boolean bent = written.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.WORTH);
            var pairs = pairs(scenario, before, again, after, !bent);
            if (bent) {
                continue;
            }
            boolean scaled = written.losses().stream()
                    .anyMatch(loss -> loss.what()
                            .startsWith("the scale of '" + parley.casefile.Words.shown(before.name()) + "'"));
            for (var pair : scaled ? unit(pairs) : pairs) {
                assertThat(pair[1])
                        .as(what + ", party " + i)
                        .isCloseTo(pair[0], org.assertj.core.data.Offset.offset(2e-9));
            }
        }
    }

    /// The parties in the order written, whatever order the files came back in.
    private static List<Profile> matched(Scenario scenario, Scenario again) {
        var names = scenario.profiles().stream().map(Profile::name).toList();
        boolean same = again.profiles().stream().allMatch(profile -> names.contains(profile.name()));
        if (!same) {
            var fileNames = new parley.formats.scenario.FileNames();
            fileNames.of("domain", "");
            var files = names.stream().map(name -> fileNames.of(name, "")).toList();
            boolean byFile = again.profiles().stream().allMatch(profile -> files.contains(profile.name()));
            return byFile ? files.stream().map(file -> called(again, file)).toList() : again.profiles();
        }
        return names.stream().map(name -> called(again, name)).toList();
    }

    private static Profile called(Scenario scenario, String name) {
        return scenario.profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Utilities of the same outcomes before and after, and of no deal.
    private static List<double[]> pairs(
            Scenario scenario, Profile before, Scenario again, Profile after, boolean floors) {
        var pairs = new ArrayList<double[]>();
        var random = new SplittableRandom(7);
        boolean flat = again.topics().size() < scenario.topics().size();
        var all = new int[scenario.topics().size()];
        int count = scenario.isAtMost(LOOKED_AT) || flat ? scenario.outcomes().intValueExact() : LOOKED_AT;
        for (int x = 0; x < count; x++) {
            int[] options = flat || scenario.isAtMost(LOOKED_AT)
                    ? all
                    : IntStream.range(0, all.length)
                            .map(k -> random.nextInt(
                                    scenario.topics().get(k).range().size()))
                            .toArray();
            pairs.add(new double[] {
                before.worth().of(scenario.topics(), options),
                after.worth().of(again.topics(), flat ? new int[] {x} : options)
            });
            scenario.next(all);
        }
        double floor = before.floor(scenario.topics());
        if (floors && Double.isFinite(floor) && before.floor() instanceof Profile.Floor.Value) {
            pairs.add(new double[] {floor, after.floor(again.topics())});
        }
        return pairs;
    }

    /// Both columns on a scale from their least to their largest outcome.
    private static List<double[]> unit(List<double[]> pairs) {
        var scaled = new ArrayList<double[]>();
        var low = new double[2];
        var high = new double[2];
        for (int side = 0; side < 2; side++) {
            int at = side;
            low[side] = pairs.stream().mapToDouble(pair -> pair[at]).min().orElse(0);
            high[side] = pairs.stream().mapToDouble(pair -> pair[at]).max().orElse(0);
        }
        for (var pair : pairs) {
            scaled.add(new double[] {
                high[0] - low[0] < 1e-9 ? 0 : (pair[0] - low[0]) / (high[0] - low[0]),
                high[0] - low[0] < 1e-9 || high[1] == low[1] ? 0 : (pair[1] - low[1]) / (high[1] - low[1])
            });
        }
        return scaled;
    }
}
