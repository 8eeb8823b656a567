package parley.formats.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.formats.scenario.Document;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;

/// Reads GENIUS scenarios.
public final class Genius {

    private Genius() {}

    /// Whether a text looks like a domain.
    public static boolean isDomain(String text) {
        return text.contains("<negotiation_template");
    }

    /// Whether a text looks like a profile.
    public static boolean isProfile(String text) {
        return !isDomain(text) && text.contains("<utility_space");
    }

    /// The scenario of a domain and the profiles beside it, in their order.
    public static Optional<Scenario> read(String name, Document domain, List<Document> profiles, Faults faults) {
        var issues = XmlReader.read(domain, faults)
                .filter(root -> isRoot(root, "negotiation_template", faults))
                .map(root -> DomainReader.read(root, faults))
                .orElse(List.of());
        boolean known = !issues.isEmpty() && !faults.anyError();
        var parties = new ArrayList<Profile>();
        for (var profile : profiles) {
            XmlReader.read(profile, faults)
                    .filter(root -> known && isRoot(root, "utility_space", faults))
                    .flatMap(root -> new ProfileReader(issues, faults).read(profile.stem(), root))
                    .ifPresent(parties::add);
        }
        return faults.anyError()
                ? Optional.empty()
                : Optional.of(new Scenario(
                        name, issues.stream().map(DomainReader.Issue::topic).toList(), parties));
    }

    private static boolean isRoot(Element root, String name, Faults faults) {
        if (root.name().equals(name)) {
            return true;
        }
        var what = "The file holds <" + root.name() + ">, not <" + name + ">.";
        faults.add(Code.E054, root.place(), what, "name the right file");
        return false;
    }
}
