package parley.formats.negolog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.casefile.Words;
import parley.formats.scenario.Additive;
import parley.formats.scenario.Document;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formats.scenario.Written;
import tools.jackson.databind.json.JsonMapper;

/// Writes a scenario of two parties as NegoLog reads it.
public final class NegoLogWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final List<Loss> losses = new ArrayList<>();

    private NegoLogWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /// `profileA.json` and `profileB.json`.
    public static Written of(Scenario scenario) {
        return new NegoLogWriter(scenario).written();
    }

    private Written written() {
        var profiles = scenario.profiles();
        if (profiles.size() != 2) {
            return Written.nothing(Loss.all(profiles.size() + " parties: NegoLog knows two"));
        }
        for (var profile : profiles) {
            if (Additive.of(profile.worth(), scenario.topics()).isEmpty()) {
                losses.add(Loss.all(
                        "the utilities of '" + Words.shown(profile.name()) + "', which are no sum over issues"));
            }
        }
        if (!losses.isEmpty()) {
            return new Written(List.of(), losses);
        }
        for (var topic : scenario.topics()) {
            if (!(topic.range() instanceof Topic.Listed)) {
                losses.add(Loss.beside(
                        "that '" + Words.shown(topic.name()) + "' is a range of numbers: they are written as "
                                + topic.range().size() + " named values"));
            }
        }
        var files = new ArrayList<Document>();
        for (int i = 0; i < 2; i++) {
            var name = i == 0 ? "profileA" : "profileB";
            if (!profiles.get(i).name().equals(name)) {
                losses.add(Loss.beside(
                        "the name '" + Words.shown(profiles.get(i).name()) + "': it is written as " + name));
            }
            files.add(new Document(name + ".json", text(profiles.get(i)).getBytes(StandardCharsets.UTF_8)));
        }
        return new Written(files, losses);
    }

    private String text(Profile profile) {
        var sum = Additive.of(profile.worth(), scenario.topics()).orElseThrow();
        boolean natural = isNatural(profile);
        boolean unit = natural || sum.isUnit();
        var held = unit ? sum : stretched(profile, sum);
        double floor = profile.floor(scenario.topics());
        if (profile.floor() instanceof Profile.Floor.Least) {
            losses.add(Loss.beside(
                    "that every deal will do for '" + Words.shown(profile.name()) + "': no deal is worth 0"));
            floor = 0;
        } else if (!unit) {
            floor = sum.stretched(floor);
        }
        if (profile.discount() != 1) {
            losses.add(Loss.beside("the discount factor " + Words.shown(profile.discount()) + " of '"
                    + Words.shown(profile.name()) + "'"));
        }
        var json = JSON.createObjectNode().put("reservationValue", floor);
        var weights = json.putObject("issueWeights");
        var issues = json.putObject("issues");
        for (int k = 0; k < scenario.topics().size(); k++) {
            var topic = scenario.topics().get(k);
            double weight = natural && profile.worth() instanceof Worth.Sum written
                    ? written.weights().get(k)
                    : held.most(k);
            weights.put(topic.name(), weight);
            var values = issues.putObject(topic.name());
            var plain = natural && profile.worth() instanceof Worth.Sum written
                    ? written.curves().get(k).over(topic.range())
                    : Arrays.stream(held.parts().get(k))
                            .map(part -> weight == 0 ? 0 : part / weight)
                            .toArray();
            for (int option = 0; option < plain.length; option++) {
                values.put(topic.range().option(option), plain[option]);
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /// Whether weights and values lie in 0..1 as they are, and nothing is cut.
    private boolean isNatural(Profile profile) {
        if (!(profile.worth() instanceof Worth.Sum sum)) {
            return false;
        }
        for (int k = 0; k < scenario.topics().size(); k++) {
            double weight = sum.weights().get(k);
            boolean inside = Arrays.stream(
                            sum.curves().get(k).over(scenario.topics().get(k).range()))
                    .allMatch(value -> value >= 0 && value <= 1);
            if (!inside || weight < 0 || weight > 1) {
                return false;
            }
        }
        return !sum.cut()
                || Additive.of(sum, scenario.topics()).filter(Additive::isUnit).isPresent();
    }

    private Additive stretched(Profile profile, Additive sum) {
        if (profile.worth() instanceof Worth.Sum written && written.cut()) {
            losses.add(Loss.worth("that utilities of '" + Words.shown(profile.name()) + "' above 1 count as 1"));
        }
        losses.add(Loss.beside("the scale of '" + Words.shown(profile.name()) + "': its utilities from "
                + Words.shown(sum.least()) + " to " + Words.shown(sum.most()) + " are written as 0 to 1"));
        return sum.stretched();
    }
}
