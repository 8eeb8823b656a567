package parley.simulation;

/// What became of a trajectory: every one has exactly one fate.
public enum Fate {
    STANDS("stands"),
    OVERTAKEN_IN_FORCE("overtaken in force"),
    BREACHED("breached"),
    WITHDRAWN("withdrawn"),
    OVERTAKEN_BEFORE("overtaken before a deal"),
    NOT_RATIFIED("not ratified"),
    NOT_REACHED("not reached"),
    NO_ZONE("no zone"),
    NO_TALKS("no talks");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    /// Its name in reports.
    public String words() {
        return words;
    }
}
