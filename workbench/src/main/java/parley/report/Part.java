package parley.report;

import java.util.List;

/// A piece of a report that does not know yet how wide the page is.
public sealed interface Part
        permits Part.Sentence, Part.Heading, Part.Lines, Part.Outline, Part.Legend, Part.Command, Grid {

    /// A paragraph.
    record Sentence(String text) implements Part {}

    /// What the next parts are about.
    record Heading(String text) implements Part {}

    /// Entries of a list, one idea each.
    record Lines(List<String> lines) implements Part {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Entries under entries, such as a number and what it follows from.
    record Outline(List<Item> items) implements Part {
        public Outline {
            items = List.copyOf(items);
        }

        /// One entry.
        ///
        /// @param depth how far it stands in, from 0
        public record Item(int depth, String text) {}
    }

    /// What marks mean.
    record Legend(List<Mark> marks) implements Part {
        public Legend {
            marks = List.copyOf(marks);
        }
    }

    /// Something to type, and what it does; never broken over lines.
    record Command(String text, String does) implements Part {}
}
