/// Rules for choosing among approaches whose payoff depends on a world nobody knows (McPhail2018).
///
/// A {@link parley.robustness.criteria.Payoffs} holds what each approach gives in each world; a {@link
/// parley.robustness.criteria.Criterion} turns an approach's row into one number. The rules embody different values,
/// not different facts, and may disagree: {@link parley.robustness.criteria.Ranking} says where.
///
/// Imports nothing of Parley. Sources: Wald1950, Savage1951, Hurwicz1951, Laplace1774, Markowitz1952, Starr1963,
/// Kwakkel2016, BenHaim2006, McPhail2018, Herman2015.
@NullMarked
package parley.robustness.criteria;

import org.jspecify.annotations.NullMarked;
