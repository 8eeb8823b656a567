package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parley.analysis.Deals;
import parley.analysis.Resting;
import parley.report.Json;
import parley.report.Part;
import parley.report.PartPicture;
import parley.report.RobustReport;
import parley.report.StabilityReport;
import parley.resultfile.RobustJson;
import parley.resultfile.StabilityJson;
import parley.robustness.Inquiry;
import parley.robustness.RobustnessSearch;
import parley.robustness.Space;
import parley.robustness.SpaceRuns;
import parley.robustness.TipSearch;
import parley.robustness.Trials;
import parley.robustness.Workers;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;
import parley.simulation.Table;
import parley.standing.Common;

/// Judges a case in other ways than by comparing approaches in each view: where the conflict would rest, and how each
/// approach fares over many worlds. Each answer is a sheet for the page and the result as the command line writes it.
final class Judging {

    private final ExecutorService players;
    private final String version;
    private final Common common;

    Judging(ExecutorService players, String version, Common common) {
        this.common = common;
        this.players = players;
        this.version = version;
    }

    /// @throws Problem where there are too many states
    static void fits(Comparing.Sound sound) {
        if (!Resting.fits(sound.subject().base())) {
            throw new Problem(
                    422,
                    "There are too many combinations of options.",
                    "More than " + Resting.MOST_STATES + " states cannot be gone through one by one.");
        }
    }

    /// Where the conflict would rest under each view.
    String stability(Job job, Asked asked, Comparing.Sound sound) {
        var views = new ArrayList<Resting>();
        String text = "";
        for (var view : asked.views(sound.subject())) {
            if (views.isEmpty() || !job.stop()) {
                views.add(Resting.of(view.name(), view.negotiation(), Deals.Asked.NOTHING));
                text = sheet(
                        StabilityReport.of(sound.subject(), views, asked.command("stability", sound.command())),
                        StabilityJson.of(sound.subject(), sound.opened().hash(), version, views));
                job.show(text);
            }
        }
        return text;
    }

    /// How each approach fares over worlds spread over the stated ranges.
    ///
    /// @throws Problem where nothing has a range, or nothing was played
    String robust(Job job, Asked asked, Comparing.Sound sound, byte[] content, int worlds) {
        var subject = sound.subject();
        var space = Space.stated(subject);
        if (space.dimensions().isEmpty()) {
            throw new Problem(422, "No assumption has a range.", "Every approach is as robust as it is; compare them.");
        }
        var plan = asked.plan(subject, TipSearch.SCAN);
        var inquiry = new Inquiry(
                plan.party(), plan.respond(), plan.approaches(), plan.seed(), TipSearch.SCAN, plan.indifference());
        var observer = Searching.observer(job);
        var runs = SpaceRuns.of(
                space,
                inquiry,
                Design.of(Sampler.LATIN_HYPERCUBE, space.dimensions().size(), worlds, plan.seed()));
        var found = RobustnessSearch.of(
                asked.views(subject),
                Searching.worlds(asked, sound, content),
                new Trials((world, seed) -> Table.of(world, seed, common)::play, observer),
                new Workers(players, observer),
                runs,
                new RobustnessSearch.Scope(Optional.empty(), 0, 0, 0, 0, Map.of()));
        if (found.isEmpty()) {
            throw new Problem(409, "Nothing was played.", "It was cancelled before the first world was done.");
        }
        var result = new parley.resultfile.Asked(
                subject, asked.set(), asked.without(), sound.opened().hash(), version);
        String repeat = asked.command("robust", sound.command()) + " --worlds " + worlds;
        return sheet(RobustReport.of(subject, found.get(), repeat), RobustJson.of(result, found.get()));
    }

    /// @param found already JSON
    private static String sheet(List<Part> parts, String found) {
        return "{\"sheet\": " + Json.of(Map.of("parts", PartPicture.of(parts))) + ", \"found\": " + found.strip() + "}";
    }
}
