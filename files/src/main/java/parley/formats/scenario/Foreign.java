package parley.formats.scenario;

/// What a file of another program holds.
public sealed interface Foreign permits Scenario, Conflict {

    /// What it is called.
    String name();
}
