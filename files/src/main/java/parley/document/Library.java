package parley.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A folder of documents as the user keeps them: plain text, or saved web pages of the same name ending in `.html` or
/// `.htm`.
public final class Library {

    /// Larger files are not opened.
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Path folder;
    private final Map<String, Optional<Copy>> copies = new HashMap<>();

    private Library(Path folder) {
        this.folder = folder;
    }

    /// One copy.
    ///
    /// @param counted whether its paragraphs count as citations do
    private record Copy(String file, boolean counted, List<String> paragraphs) {}

    /// The documents of a folder; files are read when they are first asked for.
    public static Library of(Path folder) {
        return new Library(folder);
    }

    /// Looks up a citation.
    ///
    /// @param source    file name of the document, as the case has it
    /// @param paragraph the n-th non-empty line, from 1
    /// @param words     what is said about it, to know it again where paragraphs count differently
    public Passage passage(String source, int paragraph, String words) {
        var copy = copies.computeIfAbsent(source, this::copy);
        if (copy.isEmpty()) {
            return new Passage.Absent();
        }
        var paragraphs = copy.get().paragraphs();
        if (copy.get().counted()) {
            return paragraph >= 1 && paragraph <= paragraphs.size()
                    ? new Passage.Cited(paragraphs.get(paragraph - 1))
                    : new Passage.Unmatched(copy.get().file(), paragraphs.size());
        }
        int likest = likest(paragraphs, words);
        return likest < 0
                ? new Passage.Unmatched(copy.get().file(), paragraphs.size())
                : new Passage.Matched(paragraphs.get(likest), likest + 1);
    }

    /// The non-empty lines of a text, stripped.
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Optional<Copy> copy(String source) {
        var name = name(source);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return Stream.of(name, stem + ".txt", stem + ".html", stem + ".htm")
                .flatMap(candidate -> read(candidate).stream())
                .findFirst();
    }

    /// Only the last name counts, so that no case reaches outside the folder.
    private static String name(String source) {
        try {
            var last = Path.of(source).getFileName();
            return last == null ? "" : last.toString();
        } catch (InvalidPathException _) {
            return "";
        }
    }

    private Optional<Copy> read(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            boolean page = name.toLowerCase(Locale.ROOT).matches(".*\\.html?");
            return Optional.of(new Copy(name, !page, page ? MainText.of(text) : paragraphs(text)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The paragraph that shares the most telling words with what is said about it: words count by how rare they
    /// are in the document. −1 where none shares two, or where another comes close.
    private static int likest(List<String> paragraphs, String words) {
        var sets = paragraphs.stream().map(Library::stems).toList();
        var wanted = stems(words);
        var scores = new ArrayList<Double>();
        for (var set : sets) {
            var shared = new HashSet<>(set);
            shared.retainAll(wanted);
            scores.add(
                    shared.size() < 2
                            ? 0
                            : shared.stream()
                                    .mapToDouble(word -> rarity(word, sets))
                                    .sum());
        }
        var sorted = scores.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        if (sorted.isEmpty()
                || sorted.getFirst() <= 0
                || (sorted.size() > 1 && sorted.get(1) > 0.8 * sorted.getFirst())) {
            return -1;
        }
        return scores.indexOf(sorted.getFirst());
    }

    private static double rarity(String word, List<Set<String>> sets) {
        long in = sets.stream().filter(set -> set.contains(word)).count();
        return StrictMath.log((sets.size() + 1.0) / in);
    }

    /// Words of four letters or more, cut to six, so that endings do not matter.
    private static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() >= 4) {
                stems.add(word.substring(0, Math.min(6, word.length())));
            }
        }
        return stems;
    }
}
