/// Experiments: every approach × response × view played over the same luck, and the answers drawn from it.
///
/// A *contest* is one view's approaches against each other; each is a *contender* with one *run* per response of the
/// others. Blocks are merged in block order, so a comparison is a pure function of views and plan: threads and the
/// order of arrival leave no trace, unless somebody stops it.
///
/// * Values are means over *batches*, one batch being one draw of the uncertain assumptions, so standard errors hold
/// with
///   ranges and without. Differences are paired batch by batch, since all plays of a view meet the same luck.
/// * What the others choose is read off the even batches and valued on the odd ones (each type by its own utility and
///   beliefs; several responders in a pure equilibrium).
/// * Results are looked at after 1,024, 2,048, 4,096 … trajectories; α = 0.05 is split over looks and over pairs of
///   approaches. A winner is named only if it beats every rival by more than sampling explains and than is indifferent.
/// * Who is precisely known and in no open duel plays no further; nor does a response that no type would choose.
///
/// Imports measures, approaches, parties, negotiations and the contract of plays; imported by whoever reports. Never
/// creates a thread: blocks are played on the caller's executor, everything else on the caller's thread.
/// ```java
/// try (var pool = Executors.newFixedThreadPool(threads)) {
///     var comparison = Experiment.run(
///             views, plan, view -> Table.of(view.negotiation(), plan.seed())::play, pool, threads, Watch.NOBODY);
/// }
/// ```
///
/// Sources: LanDeMets1983, MaronMoore1997, Nash1951, Harsanyi1967, Shapley1953, KaplanMeier1958, AalenJohansen1978.
@NullMarked
package parley.experiment;

import org.jspecify.annotations.NullMarked;
