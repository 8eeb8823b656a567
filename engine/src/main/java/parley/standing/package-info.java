/// What a state of affairs is worth to somebody, as that mind believes things to be: the one value function and
/// the standings built on it, from which every decision is made.
///
/// With flow u, discount factor δ, and exits of rate r_e ≥ 0 and payoff Z_e: R = Σr_e, p = 1 − e^(−R), h_e = p·r_e/R
/// and V = [(1−δ)·u + δ·Σ h_e·Z_e] / [(1−δ) + δ·p]. Infinite rates share p = 1 equally; R = 0 gives V = u. If
/// another's type matters, values are averaged over the belief, never rates. Comparisons use a tolerance of 1e-9.
///
/// Imports the description of the case; those who play and those who analyse import it.
@NullMarked
package parley.standing;

import org.jspecify.annotations.NullMarked;
