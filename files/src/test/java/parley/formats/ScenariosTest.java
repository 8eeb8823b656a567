package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario of other people, read as a case and compared with what other programs computed from it. The table
/// `docs/scenarios.md` is written by `./parley test -Dtest=ScenariosTest -Dparley.golden=write` and kept true here.
final class ScenariosTest {

    private static final Path PAGE =
            Path.of(System.getProperty("parley.root", "..")).resolve("docs/scenarios.md");

    static List<String> folders() {
        return Archive.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyScenarioIsAsItsReferenceSays(String folder) {
        var row = Row.of(folder);
        row.reference().ifPresent(reference -> {
            assertThat(row.outcomes()).isEqualTo(reference.outcomes());
            if (row.nobodyRational()) {
                assertThat(Archive.title(folder)).isIn("NiceOrDieC", "Lunch");
            } else {
                assertThat(row.nash().orElseThrow()).isCloseTo(reference.nash(), within(1e-9));
            }
            if (reference.points().isEmpty()) {
                assertThat(List.of(row.frontier().size(), row.strictFrontier())).contains(reference.frontier());
            } else {
                assertThat(row.frontier()).hasSameSizeAs(reference.points());
                assertThat(row.frontier())
                        .allSatisfy(point ->
                                assertThat(reference.points()).anyMatch(other -> Row.near(point, other, 1e-8)));
            }
            assertThat(Row.near(
                            row.leastDifference(), reference.leastDifference().orElseThrow(), 1e-8))
                    .as("the point of least difference")
                    .isTrue();
        });
    }

    @Test
    void allKindsOfScenariosAreThere() {
        assertThat(Archive.folders())
                .filteredOn(folder -> folder.startsWith("genius/"))
                .hasSize(24);
        assertThat(Archive.folders())
                .filteredOn(folder -> folder.startsWith("geniusweb/"))
                .hasSize(10);
    }

    @Test
    void theTableIsWhatTheScenariosGive() throws IOException {
        var printed = page();
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(PAGE, printed);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(printed);
    }

    private static String page() {
        var rows =
                Archive.folders().stream().map(Row::of).map(ScenariosTest::line).collect(Collectors.joining());
        return """
                # Scenarios of other programs

                Scenarios that come with GENIUS 10.4 and GeniusWeb, read by Parley as they are (none of them is part of this project), and what Parley
                and their own programs compute from them. Left of the bar ours, right of it theirs; one number where both agree (outcomes and points
                exactly, products to 1e-9). Written by `./parley test -Dtest=ScenariosTest -Dparley.golden=write`, and kept true by that test wherever
                the files are found.

                * **frontier**: different points that no other dominates by more than 1e-9. GeniusWeb's are compared point by point, to 1e-8.
                * **Nash product**: largest product of gains over no deal among outcomes at which nobody is below no deal.
                * **least difference**: the frontier point at which the utilities differ least ("Kalai–Smorodinsky" in GENIUS, "kalai" in GeniusWeb).

                | scenario | issues | parties | outcomes | frontier | Nash product | least difference | what differs, and why |
                |---|---|---|---|---|---|---|---|
                """ + rows;
    }

    private static String line(Row row) {
        var reference = row.reference();
        var outcomes = reference
                .map(theirs -> both(row.outcomes().toString(), theirs.outcomes().toString()))
                .orElse(row.outcomes().toString());
        if (row.frontier().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | | | | read and counted: no reference |%n",
                    row.folder(),
                    row.issues(),
                    row.parties(),
                    outcomes);
        }
        var frontier = Integer.toString(row.frontier().size());
        var nash = row.nash().map(ScenariosTest::shown).orElse("none");
        var point = row.leastDifference();
        var least = shown(point[0]) + ", " + shown(point[1]);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s | %s | %s |%n",
                row.folder(),
                row.issues(),
                row.parties(),
                outcomes,
                reference
                        .map(theirs -> both(frontier, Integer.toString(theirs.frontier())))
                        .orElse(frontier),
                reference
                        .map(theirs -> row.nash()
                                        .filter(ours -> Math.abs(ours - theirs.nash()) <= 1e-9)
                                        .isPresent()
                                ? nash
                                : both(nash, shown(theirs.nash())))
                        .orElse(nash),
                least,
                why(row));
    }

    /// Each difference and its cause; a difference without one fails.
    private static String why(Row row) {
        if (row.reference().isEmpty()) {
            return "no reference";
        }
        var reference = row.reference().orElseThrow();
        var reasons = new java.util.ArrayList<String>();
        if (row.frontier().size() != reference.frontier()) {
            assertThat(row.strictFrontier()).isEqualTo(reference.frontier());
            reasons.add("theirs keeps " + (reference.frontier() - row.frontier().size())
                    + " points that another beats by less than 1e-9: digits of rounding");
        }
        if (row.nobodyRational()) {
            reasons.add("no outcome gives both sides as much as no deal; theirs multiplies two losses");
        }
        return String.join("; ", reasons);
    }

    private static String both(String ours, String theirs) {
        return ours.equals(theirs) ? ours : ours + " \\| " + theirs;
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number)
                .setScale(9, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }
}
