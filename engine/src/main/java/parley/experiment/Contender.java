package parley.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import parley.simulation.Block;

/// One approach of the advised party under one view, with a run for each response.
///
/// Its runs go in step: block k is added to all of them once it has come for all, and after block k − 1. So all runs
/// have met the same luck at all times, and what they hold does not depend on the order of arrival. A response that
/// nobody would choose may be dropped: its run stays as it is, and the others go on.
final class Contender {

    private final View view;
    private final Approach approach;
    private final Responses responses;
    private final List<String> actors;
    private final Lineups lineups;
    private final SortedMap<Integer, Run> runs = new TreeMap<>();
    private final NavigableSet<Integer> going = new TreeSet<>();
    private final Map<Integer, List<Integer>> alike = new HashMap<>();
    private final Map<Integer, Map<Integer, Block>> waiting = new HashMap<>();
    private int blocks;

    /// @param played numbers of the responses it is played against
    Contender(View view, Approach approach, Responses responses, List<Integer> played, PlayMaker table) {
        this.view = view;
        this.approach = approach;
        this.responses = responses;
        this.actors = actors(view.negotiation());
        var plays =
                played.stream().map(response -> table.play(profile(response))).toList();
        this.lineups = Lineups.of(plays.getFirst(), places(view.negotiation(), responses.parties()));
        for (int i = 0; i < plays.size(); i++) {
            runs.put(played.get(i), new Run(plays.get(i), actors.size(), lineups));
        }
        going.addAll(played);
    }

    /// Party → its approach, in the case's order, for all that have one.
    private Map<String, Approach> profile(int response) {
        var theirs = responses.profile(response);
        var profile = new LinkedHashMap<String, Approach>();
        for (var party : view.negotiation().parties()) {
            if (party.name().equals(view.negotiation().question().advise())) {
                profile.put(party.name(), approach);
            } else if (theirs.containsKey(party.name())) {
                profile.put(party.name(), theirs.getOrDefault(party.name(), approach));
            }
        }
        return profile;
    }

    private static List<Integer> places(Negotiation negotiation, List<String> parties) {
        var names = negotiation.parties().stream().map(Party::name).toList();
        return parties.stream().map(names::indexOf).toList();
    }

    /// The parties in the case's order, then `party.faction` for all factions.
    private static List<String> actors(Negotiation negotiation) {
        var factions = negotiation.parties().stream()
                .flatMap(party -> party.factions().stream().map(faction -> party.name() + "." + faction.name()));
        return Stream.concat(negotiation.parties().stream().map(Party::name), factions)
                .toList();
    }

    /// What the responders' types make of the strata.
    Lineups lineups() {
        return lineups;
    }

    List<String> actors() {
        return actors;
    }

    View view() {
        return view;
    }

    Approach approach() {
        return approach;
    }

    Responses responses() {
        return responses;
    }

    /// Numbers of the responses it is played against, ascending.
    List<Integer> played() {
        return List.copyOf(runs.keySet());
    }

    /// The run against one of the responses it is played against.
    Run run(int response) {
        var run = runs.get(response);
        if (run == null) {
            throw new IllegalArgumentException("response " + response + " of " + runs.keySet() + " is not played");
        }
        return run;
    }

    /// Those of them that go on.
    List<Integer> going() {
        return List.copyOf(going);
    }

    /// Plays no more against these responses, unless they are all that is left.
    void drop(Game.Needless dropped) {
        if (dropped.count() < going.size()) {
            dropped.beaten().forEach(going::remove);
            dropped.alike().forEach((choice, other) -> {
                going.remove(choice);
                var names = alike.computeIfAbsent(other, _ -> new ArrayList<>());
                names.add(choice);
                names.addAll(alike(choice));
            });
        }
    }

    /// Responses no more played since nobody could tell them from this one.
    List<Integer> alike(int response) {
        return List.copyOf(alike.getOrDefault(response, List.of()));
    }

    /// How far it has come.
    Progress progress() {
        return new Progress(batches(), going());
    }

    /// @param batches every run that goes on has
    /// @param going   the responses that go on
    record Progress(long batches, List<Integer> going) {}

    private Run any() {
        return run(going.getFirst());
    }

    /// How many batches every run that goes on has, in whole blocks but for a last short one.
    long batches() {
        return any().batches();
    }

    int batchesPerBlock() {
        return any().play().batchesPerBlock();
    }

    int batchSize() {
        return any().play().batchSize();
    }

    int strata() {
        return any().play().strata().length;
    }

    /// Trajectories played against all responses.
    long trajectories() {
        return runs.values().stream().mapToLong(Run::trajectories).sum();
    }

    /// How many of them were at hand and not played.
    long reused() {
        return runs.values().stream().mapToLong(run -> run.play().reused()).sum();
    }

    /// What is to be played so that every run that goes on has this many batches, in order.
    List<Job> upTo(long batches) {
        var jobs = new ArrayList<Job>();
        int size = batchesPerBlock();
        for (int number = blocks; (long) number * size < batches; number++) {
            int count = (int) Math.min(size, batches - (long) number * size);
            for (int response : going) {
                jobs.add(new Job(this, response, number, count));
            }
        }
        return jobs;
    }

    /// Takes in a block that has come, whenever that is.
    void arrived(Job job, Block block) {
        waiting.computeIfAbsent(job.number(), _ -> new HashMap<>()).put(job.response(), block);
        for (var next = waiting.get(blocks); next != null && next.size() == going.size(); next = waiting.get(blocks)) {
            next.forEach((response, each) -> run(response).add(each));
            waiting.remove(blocks);
            blocks++;
        }
    }

    /// One block against one response.
    record Job(Contender contender, int response, int number, int count) {

        Block play() {
            return contender.run(response).play().block(number, count);
        }
    }
}
