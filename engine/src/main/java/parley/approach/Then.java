package parley.approach;

/// What a party does when its offer is refused or its patience ends.
public sealed interface Then {

    /// It leaves the table for good.
    record Walk() implements Then {}

    /// It goes on as before.
    record Extend() implements Then {}

    /// It carries out its threat, with the chance its type has; if it does not, it goes on talking.
    record CarryOut() implements Then {}

    /// It goes over to another of its approaches.
    record SwitchTo(String approach) implements Then {}
}
