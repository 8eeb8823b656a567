package parley.deal;

/// Who carries out a change on an issue.
public sealed interface Performer {

    /// One party by itself.
    record One(String party) implements Performer {}

    /// Everybody at the table together: a breach by any of them undoes it.
    record All() implements Performer {}
}
