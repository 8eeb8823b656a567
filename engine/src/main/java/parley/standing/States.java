package parley.standing;

/// States of affairs side by side, a deal in force in each: what was agreed, what of it is really done, and which
/// candidate each belongs to.
///
/// @param size  how many; the columns may be longer
/// @param whole whether all that was agreed is done in each
record States(int size, int[] agreed, int[] stands, int[] at, boolean whole) {

    static final States NONE = new States(0, new int[0], new int[0], new int[0], true);
}
