package parley.standing;

/// What a party decides; each purpose has its own noise.
public enum Purpose {
    ACCEPT,
    VOTE,
    KEEP,
    CHOOSE
}
