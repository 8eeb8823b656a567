package parley.casefile;

/// A fault as a person reads it.
public final class FaultText {

    private FaultText() {}

    /// Place, code, what; the excerpt with its carets; why and the remedy.
    ///
    /// @param width   columns to wrap sentences at
    /// @param unicode whether characters beyond ASCII may be printed
    public static String of(Fault fault, int width, boolean unicode) {
        return fault.file() + ":" + fault.line() + ":" + fault.column() + " " + fault.code() + "  " + fault.what()
                + (unicode && width > fault.column() ? "" : " ") + "\n";
    }
}
