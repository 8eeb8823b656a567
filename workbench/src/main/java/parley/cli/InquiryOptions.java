package parley.cli;

import java.util.List;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.robustness.Inquiry;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is asked of every world by the commands that play many worlds.
final class InquiryOptions {

    private static final String TRAJECTORIES = "2048";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; 1 by default. The same seed gives the same bytes.")
    private long seed;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N",
            defaultValue = TRAJECTORIES,
            converter = Fixed.class,
            description = "At most N runs for each approach and response in a world; " + TRAJECTORIES + " by default.")
    private long trajectories;

    @Option(
            names = "--indifference",
            paramLabel = "X",
            defaultValue = "0.01",
            converter = Ranges.Indifference.class,
            description = "A loss below X flips no answer; 0.01 by default.")
    private double indifference;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    /// A number of trajectories, never `auto`.
    static final class Fixed implements picocli.CommandLine.ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.equals("auto")) {
                throw new picocli.CommandLine.TypeConversionException("'auto' is not a number of runs");
            }
            return new Ranges.Trajectories().convert(text);
        }
    }

    long seed() {
        return seed;
    }

    ChangeOptions changes() {
        return question.changes();
    }

    List<View> views(Case subject) {
        return question.views(subject);
    }

    Inquiry inquiry(Case subject) {
        return new Inquiry(
                question.party(subject),
                question.respond(subject),
                question.approaches(subject),
                seed,
                trajectories,
                indifference);
    }

    /// Adds the words that ask the same again.
    void repeat(List<String> words) {
        words.addAll(List.of("--seed", Long.toString(seed), "-n", Long.toString(trajectories)));
        words.addAll(List.of("--indifference", Double.toString(indifference)));
        question.repeat(words);
    }
}
