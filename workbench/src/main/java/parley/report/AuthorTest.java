package parley.report;

import java.util.List;
import parley.robustness.Advice;
import parley.robustness.Breadth;

/// What an author test found in one case.
///
/// @param name   of the case file
/// @param hash   SHA-256 of its bytes
/// @param repeat the command that does it again
public record AuthorTest(
        String name, String title, String hash, List<Advice> advices, List<Breadth> breadths, String repeat) {
    public AuthorTest {
        advices = List.copyOf(advices);
        breadths = List.copyOf(breadths);
    }
}
