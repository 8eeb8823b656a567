/// Bargaining problems as columns of utilities, and the points that theories of bargaining single out.
///
/// A problem is a finite set of outcomes with a utility for each party, and a floor for each: what it has without a
/// deal. An outcome is *rational* where nobody is below its floor. Solutions are indices of outcomes; all ties are
/// kept, and there is no solution where nothing is rational. For two parties, lotteries over outcomes make the set
/// convex.
///
/// Knows no party by name; imports nothing of Parley.
/// ```java
/// var problem = new Bargain(new double[][] {{4, 1, 2}, {1, 4, 2}}, new double[] {0, 0});
/// NashPoint.of(problem);          // [0, 1, 2]: every product is 4
/// Hull.of(problem).nash();        // half (4, 1), half (1, 4)
/// ```
///
/// Sources: Nash1950, KalaiSmorodinsky1975, Kalai1977, Myerson1981, Chun1988.
@NullMarked
package parley.bargain;

import org.jspecify.annotations.NullMarked;
