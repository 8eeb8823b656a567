package parley.negotiation;

/// Whose choice is advised, and how the others respond.
///
/// @param advise  the advised party
/// @param respond `best`, `worst` or the name of an approach of the others
public record Question(String advise, String respond) {}
