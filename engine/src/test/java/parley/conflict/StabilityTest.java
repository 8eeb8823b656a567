package parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.conflict.Stability.Concept;

class StabilityTest {

    /// Ranks from states listed best first.
    private static int[] ranks(int... best) {
        var ranks = new int[best.length];
        for (int i = 0; i < best.length; i++) {
            ranks[best[i]] = best.length - i;
        }
        return ranks;
    }

    private static Terrain yesNo(int[] owner, boolean[][] irreversible, int parties) {
        var two = new int[owner.length];
        Arrays.fill(two, 2);
        return new Terrain(two, owner, new int[owner.length], irreversible, new int[0], parties);
    }

    private static final boolean[] BOTH_WAYS = {false, false};
    private static final boolean[] FORWARD = {false, true};
    private static final boolean[] BACK = {true, false};

    /// `checks.md`: states NN YN NY YY, numbered from 1 there.
    private static Conflict dilemma() {
        var terrain = yesNo(new int[] {0, 1}, new boolean[][] {BOTH_WAYS, BOTH_WAYS}, 2);
        return Conflict.of(terrain, terrain.states(_ -> true), new int[][] {ranks(2, 3, 0, 1), ranks(1, 3, 0, 2)});
    }

    @ParameterizedTest
    @CsvSource({"NASH,1", "GMR,1 4", "SMR,1 4", "SEQ,1 4", "SIM,1 4"})
    void thePrisonersDilemma(Concept concept, String expected) {
        assertThat(numbered(Stability.of(dilemma()), concept)).isEqualTo(expected);
    }

    private static String numbered(Stability stability, Concept concept) {
        var words = IntStream.of(stability.equilibria(concept))
                .mapToObj(state -> Integer.toString(state + 1))
                .toList();
        return String.join(" ", words);
    }

    /// FraserHipel1984: 1·air strike + 2·blockade + 4·withdraw + 8·escalate; to withdraw and to escalate exclude
    /// each other; a strike cannot be taken back.
    private static Conflict missiles() {
        var terrain = yesNo(new int[] {0, 0, 1, 1}, new boolean[][] {FORWARD, BOTH_WAYS, BOTH_WAYS, BOTH_WAYS}, 2);
        var states = terrain.states(state -> state[2] + state[3] < 2);
        return Conflict.of(terrain, states, new int[][] {
            ranks(4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8), ranks(0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8)
        });
    }

    @ParameterizedTest
    @CsvSource({"NASH,5", "GMR,0 1 2 4 5 6 7", "SMR,0 1 2 4 5 6 7", "SEQ,4 5 6", "SIM,5"})
    void theCubanMissiles(Concept concept, String expected) {
        var stability = Stability.of(missiles());
        assertThat(stability.conflict().size()).isEqualTo(12);
        assertThat(stability.equilibria(concept))
                .containsExactly(Arrays.stream(expected.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    /// The historical outcome, blockade and withdrawal, is deterred by sequences of improvements.
    @Test
    void whyTheUnitedStatesKeptTheBlockade() {
        var stability = Stability.of(missiles());
        assertThat(stability.why(Concept.SEQ, 0, 6)).allSatisfy(deterrent -> {
            assertThat(deterrent.improvement()).isEqualTo(4);
            assertThat(deterrent.sanction()).isEqualTo(0);
        });
        assertThat(stability.why(Concept.NASH, 0, 6))
                .allSatisfy(deterrent -> assertThat(deterrent.sanction()).isEqualTo(-1));
    }

    /// Elmira, where all states in which the firm has abandoned its plant are one; moves as published.
    private static Conflict elmira() {
        var options = new int[][] {
            {0, 1, 0, 0},
            {1, 1, 0, 0},
            {0, 0, 1, 0},
            {1, 0, 1, 0},
            {0, 1, 0, 1},
            {1, 1, 0, 1},
            {0, 0, 1, 1},
            {1, 0, 1, 1}
        };
        var moves = new int[3][9][];
        for (int s = 0; s < 9; s++) {
            for (int party = 0; party < 3; party++) {
                moves[party][s] = s == 8 ? new int[0] : elmiraMoves(options, party, s);
            }
        }
        return Conflict.of(moves, new int[][] {
            published(7, 3, 4, 8, 5, 1, 2, 6, 9),
            published(1, 4, 8, 5, 9, 2, 3, 7, 6),
            published(7, 3, 5, 1, 8, 6, 4, 2, 9)
        });
    }

    private static int[] published(int... best) {
        return ranks(Arrays.stream(best).map(state -> state - 1).toArray());
    }

    /// Options are modify (forward), delay (back) with accept, and insist (both ways).
    private static int[] elmiraMoves(int[][] options, int party, int from) {
        var found = new ArrayList<Integer>();
        for (int to = 0; to < 8; to++) {
            boolean modify = options[from][0] != options[to][0];
            boolean delay = options[from][1] != options[to][1];
            boolean insist = options[from][3] != options[to][3];
            boolean allowed = switch (party) {
                case 0 -> modify && !delay && !insist && options[to][0] == 1;
                case 1 -> delay && !modify && !insist && options[to][1] == 0;
                default -> insist && !modify && !delay;
            };
            if (allowed) {
                found.add(to);
            }
        }
        if (party == 1) {
            found.add(8);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    @ParameterizedTest
    @CsvSource({"NASH,5 8 9", "GMR,1 4 5 8 9", "SMR,1 4 5 8 9", "SEQ,5 8 9"})
    void elmira(Concept concept, String expected) {
        assertThat(numbered(Stability.of(elmira()), concept)).isEqualTo(expected);
    }

    /// The same as options, in which simultaneous moves can be put together; the states after abandoning tie.
    @ParameterizedTest
    @CsvSource({"NASH", "SEQ", "SIM"})
    void elmiraAsOptions(Concept concept) {
        var terrain =
                yesNo(new int[] {0, 1, 1, 1, 2}, new boolean[][] {FORWARD, BACK, BOTH_WAYS, FORWARD, BOTH_WAYS}, 3);
        var states = terrain.states(state -> state[1] + state[2] + state[3] == 1);
        var number = List.of("01000", "11000", "00100", "10100", "01001", "11001", "00101", "10101");
        var orders =
                new int[][] {{7, 3, 4, 8, 5, 1, 2, 6, 9}, {1, 4, 8, 5, 9, 2, 3, 7, 6}, {7, 3, 5, 1, 8, 6, 4, 2, 9}};
        var names = Arrays.stream(states)
                .map(state -> {
                    var bits = Arrays.stream(state).mapToObj(Integer::toString).reduce("", String::concat);
                    return bits.charAt(3) == '1' ? 9 : number.indexOf(bits) + 1;
                })
                .toList();
        var ranks = new int[3][states.length];
        for (int party = 0; party < 3; party++) {
            var order = Arrays.stream(orders[party]).boxed().toList();
            for (int s = 0; s < states.length; s++) {
                ranks[party][s] = 9 - order.indexOf(names.get(s));
            }
        }
        var stability = Stability.of(Conflict.of(terrain, states, ranks));
        assertThat(IntStream.of(stability.equilibria(concept))
                        .mapToObj(names::get)
                        .distinct()
                        .sorted())
                .containsExactly(5, 8, 9);
    }

    private static Conflict random(int seed) {
        var random = new Random(seed);
        int parties = 2 + seed % 3;
        int issues = 2 + random.nextInt(3);
        boolean plain = seed % 4 == 0;
        var options = random.ints(issues, 2, 4).toArray();
        var owner = random.ints(issues, plain ? 0 : -1, parties).toArray();
        var today = Arrays.stream(options).map(random::nextInt).toArray();
        var stuck = new boolean[issues][];
        for (int k = 0; k < issues; k++) {
            stuck[k] = new boolean[options[k]];
            for (int option = 0; option < options[k]; option++) {
                stuck[k][option] = !plain && random.nextInt(6) == 0;
            }
        }
        var endings =
                plain ? new int[0] : random.ints(random.nextInt(3), 0, parties).toArray();
        var terrain = new Terrain(options, owner, today, stuck, endings, parties);
        var gaps = new Random(seed + 1_000_000);
        var states = terrain.states(_ -> plain || gaps.nextInt(8) > 0);
        var ranks = new int[parties][];
        for (int party = 0; party < parties; party++) {
            ranks[party] = random.ints(states.length, 0, 6).toArray();
        }
        return Conflict.of(terrain, states, ranks);
    }

    @Test
    void everyConceptIsItsPublishedDefinition() {
        for (int seed = 0; seed < 400; seed++) {
            var conflict = random(seed);
            var stability = Stability.of(conflict);
            var literal = new Transcription(conflict);
            for (var concept : Concept.values()) {
                for (int party = 0; party < conflict.parties(); party++) {
                    for (int state = 0; state < conflict.size(); state++) {
                        assertThat(stability.stable(concept, party, state))
                                .as("seed %d, %s, party %d, state %d", seed, concept, party, state)
                                .isEqualTo(literal.stable(concept, party, state));
                    }
                }
            }
        }
    }

    @Test
    void nashIsInSeqIsInGmrAndSmrIsInGmr() {
        for (int seed = 0; seed < 400; seed++) {
            var stability = Stability.of(random(seed));
            for (int party = 0; party < stability.conflict().parties(); party++) {
                for (int state = 0; state < stability.conflict().size(); state++) {
                    boolean gmr = stability.stable(Concept.GMR, party, state);
                    assertThat(!stability.stable(Concept.NASH, party, state)
                                    || stability.stable(Concept.SEQ, party, state))
                            .isTrue();
                    assertThat(!stability.stable(Concept.SEQ, party, state) || gmr)
                            .isTrue();
                    assertThat(!stability.stable(Concept.SMR, party, state) || gmr)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatDetersIsReachedByTheOthersAndNoBetter() {
        for (int seed = 0; seed < 200; seed++) {
            var conflict = random(seed);
            var stability = Stability.of(conflict);
            var literal = new Transcription(conflict);
            for (int party = 0; party < conflict.parties(); party++) {
                for (int state = 0; state < conflict.size(); state++) {
                    for (var deterrent : stability.why(Concept.SEQ, party, state)) {
                        if (deterrent.sanction() >= 0) {
                            assertThat(literal.reachable(literal.others(party), deterrent.improvement(), true))
                                    .contains(deterrent.sanction());
                            assertThat(conflict.improves(party, state, deterrent.sanction()))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void coalitionsReachByLegalSequencesAndImproveTogether() {
        for (int seed = 0; seed < 100; seed++) {
            var conflict = random(seed);
            var literal = new Transcription(conflict);
            for (var coalition : Coalitions.all(conflict)) {
                if (coalition.size() == conflict.parties()) {
                    continue;
                }
                for (int state = 0; state < conflict.size(); state++) {
                    var expected = literal.reachable(coalition, state, false);
                    expected.remove(state);
                    assertThat(Coalitions.reach(conflict, coalition, state))
                            .as("seed %d, %s, state %d", seed, coalition, state)
                            .containsExactlyInAnyOrder(expected.stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray());
                }
            }
        }
    }

    @Test
    void everyConceptForCoalitionsIsItsDefinition() {
        for (int seed = 0; seed < 120; seed++) {
            var conflict = random(seed);
            var literal = new Transcription(conflict);
            for (var coalition : Coalitions.all(conflict)) {
                if (coalition.size() == conflict.parties()) {
                    continue;
                }
                var stable = Coalitions.stable(conflict, coalition);
                for (var concept : Concept.values()) {
                    var states = stable.getOrDefault(concept, new boolean[0]);
                    for (int state = 0; state < conflict.size(); state++) {
                        assertThat(states[state])
                                .as("seed %d, %s, %s, state %d", seed, concept, coalition, state)
                                .isEqualTo(literal.stable(concept, coalition, state));
                    }
                }
            }
        }
    }

    @Test
    void inTheDilemmaBothTogetherCanLeaveTheTrap() {
        var conflict = dilemma();
        assertThat(Coalitions.equilibria(conflict).getOrDefault(Concept.NASH, new int[1]))
                .isEmpty();
        assertThat(Coalitions.stable(conflict, List.of(0, 1)).getOrDefault(Concept.NASH, new boolean[4]))
                .containsExactly(false, true, true, true);
        var alone = Paths.from(conflict, 0, false);
        assertThat(alone).containsOnlyKeys(0);
        assertThat(Paths.from(conflict, 0, true).getOrDefault(3, List.of()))
                .containsExactly(new Paths.Step(List.of(0, 1), 3));
    }

    @Test
    void aPathOfImprovementsLeadsToTheRestingPoint() {
        var paths = Paths.from(missiles(), 0, false);
        assertThat(paths).containsKey(5);
        var steps = paths.getOrDefault(5, List.of());
        assertThat(steps.getLast().to()).isEqualTo(5);
        int at = 0;
        for (var step : steps) {
            assertThat(missiles().improvements(step.movers().getFirst(), at)).contains(step.to());
            at = step.to();
        }
    }

    @Test
    void statementsRankTheMoreImportantFirst() {
        var states = new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {}};
        var first = List.of(new int[] {1, -1});
        var second = List.of(new int[] {-1, 0}, new int[] {0, 1});
        assertThat(Ranks.ofPriorities(List.of(first, second), states)).containsExactly(1, 3, 1, 2, 0);
        assertThat(Ranks.ofRanking(List.of(first, second), states)).containsExactly(1, 2, 1, 2, 0);
        assertThat(Ranks.ofValues(new double[] {0.3, 0.1, 0.1 + 1e-12, 0.2})).containsExactly(2, 0, 0, 1);
    }
}
