package parley.formats.scenario;

import java.util.List;

/// What a writer made of something: files, and what they do not hold.
///
/// @param files  named within a folder; none where a loss leaves nothing
/// @param losses in the order met
public record Written(List<Document> files, List<Loss> losses) {
    public Written {
        files = List.copyOf(files);
        losses = List.copyOf(losses);
    }

    /// Nothing can be written.
    public static Written nothing(Loss loss) {
        return new Written(List.of(), List.of(loss));
    }
}
