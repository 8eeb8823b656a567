package parley.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does many independent pieces of work on a borrowed executor; answers come in the order of the pieces, whatever the
/// order in which they are done.
///
/// @param executor where the work is done; the caller owns and closes it
public record Workers(Executor executor, Observer observer) {

    /// One answer per piece; empty for those that were stopped or not begun.
    ///
    /// @param what for the observer
    public <T, R> List<Optional<R>> each(String what, List<T> pieces, Function<T, Optional<R>> work) {
        return each(what, pieces, work, _ -> {});
    }

    /// The same.
    ///
    /// @param soFar hears the answers until then whenever there is one more; called from the calling thread
    <T, R> List<Optional<R>> each(
            String what, List<T> pieces, Function<T, Optional<R>> work, Consumer<List<Optional<R>>> soFar) {
        var futures = new ArrayList<CompletableFuture<Optional<R>>>();
        for (var piece : pieces) {
            futures.add(CompletableFuture.supplyAsync(
                    () -> observer.stop() ? Optional.empty() : work.apply(piece), executor));
        }
        var answers = new ArrayList<Optional<R>>();
        for (var future : futures) {
            observer.progress(what, answers.size(), pieces.size());
            answers.add(future.join());
            soFar.accept(answers);
        }
        observer.progress(what, pieces.size(), pieces.size());
        return answers;
    }
}
