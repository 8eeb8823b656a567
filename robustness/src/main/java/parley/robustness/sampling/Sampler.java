package parley.robustness.sampling;

import java.util.List;

/// How points of the unit cube are chosen.
public enum Sampler {
    LATIN_HYPERCUBE("latin hypercube") {
        @Override
        List<double[]> points(int dimensions, int count, long seed) {
            return LatinHypercube.points(dimensions, count, seed);
        }

        @Override
        List<double[]> more(Design design, int more) {
            return LatinHypercube.more(design, more);
        }
    },
    SOBOL("sobol") {
        @Override
        List<double[]> points(int dimensions, int count, long seed) {
            return SobolSequence.points(dimensions, 0, count);
        }

        @Override
        List<double[]> more(Design design, int more) {
            return SobolSequence.points(design.dimensions(), design.count(), more);
        }
    },
    MONTE_CARLO("monte carlo") {
        @Override
        List<double[]> points(int dimensions, int count, long seed) {
            return MonteCarlo.points(dimensions, 0, count, seed);
        }

        @Override
        List<double[]> more(Design design, int more) {
            return MonteCarlo.points(design.dimensions(), design.count(), more, design.seed());
        }
    },
    FACTORIAL("factorial") {
        @Override
        List<double[]> points(int dimensions, int count, long seed) {
            return FullFactorial.points(dimensions, count);
        }

        @Override
        List<double[]> more(Design design, int more) {
            throw new IllegalArgumentException(
                    "a full factorial cannot be extended: take one with more levels, or another sampler");
        }
    };

    private final String words;

    Sampler(String words) {
        this.words = words;
    }

    /// Its name on the command line and in files.
    public String words() {
        return words;
    }

    abstract List<double[]> points(int dimensions, int count, long seed);

    abstract List<double[]> more(Design design, int more);
}
