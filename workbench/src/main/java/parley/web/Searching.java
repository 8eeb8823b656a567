package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.report.CruxPicture;
import parley.report.Json;
import parley.robustness.CruxSearch;
import parley.robustness.Cruxes;
import parley.robustness.Disagreement;
import parley.robustness.FlipMap;
import parley.robustness.Inquiry;
import parley.robustness.MapSearch;
import parley.robustness.Move;
import parley.robustness.MovedWorlds;
import parley.robustness.Observer;
import parley.robustness.Trials;
import parley.robustness.Workers;
import parley.robustness.Worlds;
import parley.simulation.Table;
import parley.standing.Common;

/// Looks for what flips the answer of a request.
final class Searching {

    /// Hybrids of two views that are all played; where there are more, sets of up to three, passages moving as one.
    private static final int HYBRIDS = 256;

    private final ExecutorService players;
    private final Common common;

    Searching(ExecutorService players, Common common) {
        this.players = players;
        this.common = common;
    }

    /// Tipping values within each view, and what flips the answer between views where `pairs` are wanted.
    Cruxes cruxes(Job job, Asked asked, Comparing.Sound sound, byte[] content, boolean pairs, long runs) {
        var subject = sound.subject();
        var plan = asked.plan(subject, runs);
        var observer = observer(job);
        return CruxSearch.of(
                subject,
                asked.views(subject),
                worlds(asked, sound, content),
                new Trials((world, seed) -> Table.of(world, seed, common)::play, observer),
                new Workers(players, observer),
                new Inquiry(plan.party(), plan.respond(), plan.approaches(), plan.seed(), runs, plan.indifference()),
                new CruxSearch.Scope(pairs, true, false, 0, 0, HYBRIDS, Searching::grouped, List.of(), Map.of()),
                found -> job.glimpse(() -> Json.of(CruxPicture.of(found))));
    }

    /// Which approach does best over two assumptions under the first view asked for.
    FlipMap map(Job job, Asked asked, Comparing.Sound sound, byte[] content, Ask ask) {
        var subject = sound.subject();
        var plan = asked.plan(subject, ask.runs());
        var observer = observer(job);
        return MapSearch.of(
                worlds(asked, sound, content),
                new Trials((world, seed) -> Table.of(world, seed, common)::play, observer),
                new Workers(players, observer),
                new Inquiry(
                        plan.party(), plan.respond(), plan.approaches(), plan.seed(), ask.runs(), plan.indifference()),
                asked.views(subject).getFirst(),
                axis(subject, "x", ask.x()),
                axis(subject, "y", ask.y()),
                ask.steps(),
                MapSearch.KNOWN,
                subject.views(),
                map -> job.glimpse(() -> Json.of(CruxPicture.map(map))));
    }

    /// A map as it is asked for.
    record Ask(String x, String y, int steps, long runs) {}

    /// @throws Problem where there is no such assumption, or it has no range
    static FlipMap.Axis axis(Case subject, String field, String name) {
        return subject.base().assumptions().stream()
                .filter(each -> each.name().equals(name) && each.low() < each.high())
                .findFirst()
                .map(each -> new FlipMap.Axis(each.name(), each.unit(), each.low(), each.high()))
                .orElseThrow(() -> Problem.of(
                        List.of(new Problem.Mistake(field, "'" + field + "' must name an assumption with a range."))));
    }

    private static Disagreement grouped(Disagreement each) {
        return each.groups().size() > 8 ? each.byPassage() : each;
    }

    static Observer observer(Job job) {
        return new Observer() {
            @Override
            public void progress(String what, long done, long all) {
                var map = new LinkedHashMap<String, Object>();
                map.put("stage", what);
                map.put("played", done);
                map.put("most", all);
                job.tell(map);
            }

            @Override
            public boolean stop() {
                return job.stop();
            }
        };
    }

    /// What was set from outside holds in every world, and no author's value takes its place.
    static Worlds worlds(Asked asked, Comparing.Sound sound, byte[] content) {
        var subject = sound.subject();
        var fixed = new ArrayList<>(asked.set().keySet());
        subject.mechanisms().stream()
                .filter(mechanism -> asked.without().contains(mechanism.name()))
                .forEach(mechanism -> fixed.addAll(mechanism.without().keySet()));
        var moved = new MovedWorlds(subject.base(), moves -> world(asked, sound, content, moves));
        return moves -> moved.of(
                moves.stream().filter(move -> !fixed.contains(move.path())).toList());
    }

    private static Optional<Negotiation> world(Asked asked, Comparing.Sound sound, byte[] content, List<Move> moves) {
        var changes = Stream.concat(
                        moves.stream().map(move -> new Change(move.path(), move.text(), "a view's value")),
                        asked.changes().stream())
                .toList();
        return CaseFile.read(sound.command(), content, changes, asked.without()) instanceof Reading.Read read
                ? Optional.of(read.negotiation().base())
                : Optional.empty();
    }
}
