package parley.standing;

import java.util.Arrays;

/// What roles have in one situation once each of many deals has fallen: their party's own part stays for the longest of
/// its reversals, then nothing. Scratch of one thread.
final class Fallen {

    private final Slate slate;
    private final Model model;
    private final Scratch scratch;
    private final double[][] propensities;
    private final Column[] meanwhile;
    private final boolean[] laid;
    private final double[][] revoked;
    private final boolean[] revokedKnown;
    private final double[][] broken;
    private final boolean[] brokenKnown;
    private Perception perception;
    private Panorama panorama;
    private boolean certain;

    Fallen(Slate slate, Perception first, Panorama panorama) {
        this.slate = slate;
        this.model = slate.model();
        this.scratch = slate.scratch;
        this.perception = first;
        this.panorama = panorama;
        int events = model.happenings().size();
        int roles = model.roles();
        this.propensities = new double[events * model.mostTypes()][Slate.LENGTH];
        this.meanwhile = new Column[roles];
        Arrays.setAll(meanwhile, _ -> new Column(slate));
        this.laid = new boolean[roles];
        this.revoked = new double[roles][];
        this.revokedKnown = new boolean[roles];
        this.broken = new double[model.kinds().breaking(events) * roles * model.casts()][];
        this.brokenKnown = new boolean[broken.length];
    }

    /// Turns to another situation.
    void look(Perception seen, Panorama shown) {
        perception = seen;
        panorama = shown;
        certain = false;
        Arrays.fill(laid, false);
        Arrays.fill(revokedKnown, false);
        Arrays.fill(brokenKnown, false);
        int most = 0;
        for (int party = 0; party < model.parties(); party++) {
            most = Math.max(most, shown.undealt(party).size());
        }
        for (int e = 0; e < model.happenings().size(); e++) {
            int chooser = model.kinds().chooser(e);
            for (int type = 0; chooser >= 0 && type < model.types(chooser); type++) {
                int place = seen.propensity(e, type);
                Arrays.fill(propensities[place], 0, most, seen.propensities()[place]);
            }
        }
    }

    /// Whether a certain event came in sight, so that values mean nothing.
    boolean certain() {
        return certain;
    }

    /// What a role has of each candidate once others have gone back on it.
    double[] revoked(int role, int actor) {
        if (!revokedKnown[role]) {
            revokedKnown[role] = true;
            revoked[role] = Slate.grown(revoked[role]);
            int party = model.partyOf(actor);
            int n = panorama.undealt(party).size();
            var column = meanwhile(role, actor);
            var held = scratch.numbers();
            Arrays.fill(held, 0, n, 0);
            var one = scratch.numbers();
            for (int cast = 0; cast < model.casts(); cast++) {
                double weight = perception.casting(role, cast);
                if (weight > 0) {
                    column.value(cast, Keeping.NOBODY, Column.Exit.NONE, Column.Exit.NONE, one);
                    Slate.addTo(held, weight, one, n);
                }
            }
            certain |= column.certain();
            reversed(party, held, perception.noDeal(role), revoked[role]);
            scratch.back(one).back(held);
        }
        return revoked[role];
    }

    /// What a role sees for a cast of each candidate after an event by which it falls; with endings only.
    double[] broken(int e, int who, int role, int actor) {
        int place = (model.kinds().breaking(e) * model.roles() + role) * model.casts() + who;
        if (!brokenKnown[place]) {
            brokenKnown[place] = true;
            broken[place] = Slate.grown(broken[place]);
            int party = model.partyOf(actor);
            boolean ours = (model.happenings().get(e).breaks() >> party & 1) != 0;
            var column = meanwhile(role, actor);
            var room = scratch.numbers();
            var left = column.stays(e, who, room);
            certain |= column.certain();
            if (ours) {
                Arrays.fill(broken[place], 0, slate.size(), left[0]);
            } else {
                reversed(party, left, left[0], broken[place]);
            }
            scratch.back(room);
        }
        return broken[place];
    }

    /// What a role has while nothing or a part that its party does alone stands without a deal.
    private Column meanwhile(int role, int actor) {
        var column = meanwhile[role];
        if (!laid[role]) {
            laid[role] = true;
            column.set(role, actor, panorama.undealt(model.partyOf(actor)), propensities);
        }
        return column;
    }

    /// Each candidate's part, until it is reversed, and then something of another value.
    ///
    /// @param held what nothing and each part is worth meanwhile
    private void reversed(int party, double[] held, double then, double[] out) {
        var parts = panorama.undealt(party);
        var after = scratch.numbers();
        after[0] = then;
        for (int part = 1; part < parts.size(); part++) {
            double share = perception.shareAfter(party, parts.agreed(part));
            after[part] = (1 - share) * held[part] + share * then;
        }
        var own = panorama.parts(party);
        for (int i = 0; i < slate.size(); i++) {
            out[i] = after[own[i]];
        }
        scratch.back(after);
    }
}
