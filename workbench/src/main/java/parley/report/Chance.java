package parley.report;

/// A share of runs in words and as so many of 20.
///
/// The words are those of ICD203, section D.6.e.(2): almost no chance 1–5 %, very unlikely 5–20 %, unlikely 20–45 %,
/// roughly even chance 45–55 %, likely 55–80 %, very likely 80–95 %, almost certain 95–99 %.
final class Chance {

    private Chance() {}

    static String words(double share) {
        if (share <= 0) {
            return "in no run";
        }
        if (share >= 1) {
            return "in every run";
        }
        if (share < 0.05) {
            return "almost no chance";
        }
        if (share < 0.20) {
            return "very unlikely";
        }
        if (share < 0.45) {
            return "unlikely";
        }
        if (share <= 0.55) {
            return "roughly even chance";
        }
        if (share <= 0.80) {
            return "likely";
        }
        return share <= 0.95 ? "very likely" : "almost certain";
    }

    /// `14 of 20`; what is not quite none or all does not round to it.
    static String ofTwenty(double share) {
        long number = Math.round(share * 20);
        if (number == 0 && share > 0) {
            return "<1 of 20";
        }
        if (number == 20 && share < 1) {
            return ">19 of 20";
        }
        return number + " of 20";
    }
}
