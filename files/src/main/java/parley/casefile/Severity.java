package parley.casefile;

/// How much a fault matters: nothing is run while an error stands.
public enum Severity {
    ERROR,
    WARNING
}
