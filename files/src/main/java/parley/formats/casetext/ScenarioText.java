package parley.formats.casetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import parley.casefile.Words;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formats.scenario.Written;

/// Writes a scenario as a case without a world around the table.
final class ScenarioText {

    /// An option that an issue with only one gets beside it, and that cannot be chosen.
    static final String NOTHING_ELSE = "(nothing else)";

    private final Scenario scenario;
    private final List<String> issues = new ArrayList<>();
    private final List<List<String>> options = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    private ScenarioText(Scenario scenario) {
        this.scenario = scenario;
        var issueNames = new Yaml.Names();
        for (var topic : scenario.topics()) {
            issues.add(issueNames.of(topic.name()));
            var optionNames = new Yaml.Names();
            options.add(IntStream.range(0, topic.range().size())
                    .mapToObj(option -> optionNames.of(topic.range().option(option)))
                    .toList());
            if (topic.range() instanceof Topic.Span) {
                losses.add(
                        Loss.beside("'" + Words.shown(topic.name()) + "' can be any number; 21 of them are looked at"));
            }
        }
        var partyNames = new Yaml.Names("all");
        scenario.profiles().forEach(profile -> parties.add(partyNames.of(profile.name())));
        renamed();
    }

    static Written of(Scenario scenario) {
        boolean flat = Flat.needed(scenario);
        var text = new ScenarioText(flat ? Flat.of(scenario) : scenario);
        if (flat) {
            text.losses.addFirst(
                    Loss.beside(
                            "the issues one by one: some utilities are no sum over them, so each outcome is one option of one issue"));
        }
        return text.written();
    }

    private void renamed() {
        for (int i = 0; i < parties.size(); i++) {
            rename(scenario.profiles().get(i).name(), parties.get(i));
        }
        for (int k = 0; k < issues.size(); k++) {
            rename(scenario.topics().get(k).name(), issues.get(k));
            for (int option = 0; option < options.get(k).size(); option++) {
                rename(
                        scenario.topics().get(k).range().option(option),
                        options.get(k).get(option));
            }
        }
    }

    private void rename(String before, String after) {
        if (!before.equals(after) && losses.size() < 50) {
            losses.add(Loss.beside("the name '" + Words.shown(before) + "', which is written '" + after + "'"));
        }
    }

    private Written written() {
        var interests = new ArrayList<InterestText>();
        for (var profile : scenario.profiles()) {
            interests.add(InterestText.of(scenario, profile, issues, options, losses));
        }
        if (losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.ALL)) {
            return new Written(List.of(), losses);
        }
        var lines = new ArrayList<String>();
        lines.add("parties:");
        for (int i = 0; i < parties.size(); i++) {
            var profile = scenario.profiles().get(i);
            discount(profile);
            double floor = interests.get(i).floor();
            lines.add("  " + Yaml.text(parties.get(i)) + ": {reservation: " + Yaml.number(floor) + "}");
        }
        lines.add("issues:");
        for (int k = 0; k < issues.size(); k++) {
            lines.add("  " + Yaml.text(issues.get(k)) + ": {options: " + Yaml.list(offered(k)) + "}");
        }
        var alone = IntStream.range(0, issues.size())
                .filter(k -> options.get(k).size() == 1)
                .mapToObj(k -> Yaml.map(java.util.Map.of(issues.get(k), Yaml.text(NOTHING_ELSE))))
                .toList();
        if (!alone.isEmpty()) {
            lines.add("infeasible: " + Yaml.list(alone));
        }
        lines.add("interests:");
        for (int i = 0; i < parties.size(); i++) {
            lines.add("  " + Yaml.text(parties.get(i)) + ":");
            interests.get(i).lines().forEach(line -> lines.add("    " + line));
        }
        return CaseText.file(scenario.name(), lines, losses);
    }

    private List<String> offered(int issue) {
        var names = new ArrayList<>(options.get(issue).stream().map(Yaml::text).toList());
        if (names.size() == 1) {
            names.add(Yaml.text(NOTHING_ELSE));
        }
        return names;
    }

    private void discount(Profile profile) {
        if (profile.discount() != 1) {
            losses.add(Loss.beside("the discount factor " + Words.shown(profile.discount()) + " of '"
                    + Words.shown(profile.name()) + "': outcomes are valued as if agreed at once"));
        }
    }

    /// A scenario in which every outcome is an option of one issue.
    static final class Flat {

        /// More outcomes than this are not written one by one.
        static final int MOST = 10_000;

        private Flat() {}

        /// Whether there is a utility that only a table of all outcomes can hold, and few enough outcomes for
        /// one.
        static boolean needed(Scenario scenario) {
            return scenario.topics().size() > 1
                    && scenario.isAtMost(MOST)
                    && scenario.profiles().stream().anyMatch(profile -> !InterestText.isSum(scenario, profile.worth()));
        }

        static Scenario of(Scenario scenario) {
            var names = new ArrayList<String>();
            var at = new int[scenario.topics().size()];
            int count = scenario.outcomes().intValueExact();
            for (int x = 0; x < count; x++) {
                var said = new LinkedHashMap<String, String>();
                for (int k = 0; k < at.length; k++) {
                    var topic = scenario.topics().get(k);
                    said.put(topic.name(), topic.name() + " " + topic.range().option(at[k]));
                }
                names.add(String.join(", ", said.values()));
                scenario.next(at);
            }
            var topic = new Topic("outcome", new Topic.Listed(names));
            var profiles = scenario.profiles().stream()
                    .map(profile -> new Profile(
                            profile.name(),
                            table(scenario.column(profile.worth())),
                            profile.floor() instanceof Profile.Floor.Least
                                    ? profile.floor()
                                    : new Profile.Floor.Value(profile.floor(scenario.topics())),
                            profile.discount()))
                    .toList();
            return new Scenario(scenario.name(), List.of(topic), profiles);
        }

        private static Worth table(double[] column) {
            var values = java.util.Arrays.stream(column).boxed().toList();
            return new Worth.Sum(List.of(1.0), List.of(new parley.formats.scenario.Curve.Listed(values)), false);
        }
    }
}
