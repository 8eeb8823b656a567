package parley.cli;

/// How a command ended, as numbers a script can test.
final class Exit {

    static final int DONE = 0;

    /// Done, but the condition named with `--fail-if` holds.
    static final int CONDITION = 1;

    /// The command line makes no sense.
    static final int USAGE = 2;

    /// The case file has errors; nothing was run.
    static final int FAULTY = 3;

    /// Stopped by a limit before the wanted precision was reached; what was found is printed.
    static final int UNFINISHED = 4;

    /// Parley failed, or could not write its output.
    static final int FAILED = 5;

    /// Ctrl-C; what was found is printed.
    static final int INTERRUPTED = 130;

    private Exit() {}
}
