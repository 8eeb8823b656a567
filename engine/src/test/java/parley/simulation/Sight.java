package parley.simulation;

import java.util.Set;
import java.util.TreeSet;
import parley.negotiation.Negotiation;
import parley.standing.Appraisal;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Stage;

/// A case before its first period, with what talks about everything could bring.
record Sight(Perception perception, Scene scene, Prospect prospect) {
    static Sight of(Negotiation negotiation) {
        var table = Table.of(negotiation, 1);
        var scene = new Scene(table.model());
        var perception = table.opening(scene);
        var any = java.util.Collections.nCopies(table.model().space().issues(), Stage.ANY);
        var position = Position.first(table.model(), new Stage(any));
        return new Sight(perception, scene, Outlook.of(perception, scene, position));
    }

    Set<Integer> zone(int cast) {
        var zone = new TreeSet<Integer>();
        for (int i = 0; i < prospect.size(); i++) {
            if (prospect.inZone(cast, i)) {
                zone.add(prospect.outcome(i));
            }
        }
        return zone;
    }

    int casts() {
        return perception.world().model().casts();
    }

    Appraisal appraisal(int candidate) {
        return perception.appraisal(scene, prospect.outcome(candidate));
    }
}
