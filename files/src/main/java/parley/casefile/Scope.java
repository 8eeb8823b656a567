package parley.casefile;

/// What the formula of a number may read, from nothing to everything.
enum Scope {
    /// Nothing: a plain number.
    LITERAL("a plain number"),
    /// Assumptions: the number stays the same within a trajectory.
    CONSTANT("assumptions"),
    /// And what is or would be in force: `level`, `option`, `in_force`, `deal`.
    TERMS("assumptions and the terms in force"),
    /// And instruments and stocks.
    WORLD("assumptions, the terms in force, instruments and stocks"),
    /// And time, beliefs, the last offers and last period's values.
    SITUATION("everything but is(type)"),
    /// And `since`, the periods this approach has run.
    APPROACH("everything but is(type), and since"),
    /// And the true type of a party, `is(type)`.
    RATE("everything, is(type) too");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean reads(Scope least) {
        return this == APPROACH ? least != RATE : this == RATE ? least != APPROACH : ordinal() >= least.ordinal();
    }
}
