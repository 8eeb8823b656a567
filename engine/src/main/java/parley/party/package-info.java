/// Who has a stake: parties, what each might privately be (types), the groups inside that ratify (factions),
/// what they want (interests) and what they believe.
///
/// A party has at least one type; true priors add up to 1, and so does what the others believe at the start.
/// Weights of interests add up to 1, values lie in 0..1; interests are constant within a trajectory but for
/// drift and gains. Overrides by type and faction are already applied: every role's interests stand there
/// whole.
///
/// Imports formulas.
@NullMarked
package parley.party;

import org.jspecify.annotations.NullMarked;
