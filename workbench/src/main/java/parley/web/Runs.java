package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parley.report.Findings;
import parley.report.Json;
import parley.report.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The history of finished runs: one file each, its first line what is listed, its second the whole picture. Without a
/// folder they are kept until the server stops.
final class Runs {

    private static final int MOST = 200;
    private static final Pattern FILE = Pattern.compile("run-(\\d{6})\\.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Optional<Path> folder;
    private final TreeMap<Integer, String> remembered = new TreeMap<>();

    Runs(List<Path> folder) {
        this.folder = folder.stream().findFirst();
    }

    /// Keeps a run, unless it is the last one over again.
    ///
    /// @return its number
    synchronized int keep(String caseId, Findings findings, double seconds) {
        var picture = Picture.whole(findings);
        String text = Comparing.json(picture, "done");
        int last = numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (line(last, 1).filter(text::equals).isPresent()) {
            return last;
        }
        int number = last + 1;
        var head = new LinkedHashMap<String, Object>();
        head.put("number", number);
        head.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        head.put("case", caseId);
        for (String name : List.of(
                "title",
                "hash",
                "seed",
                "party",
                "respond",
                "played",
                "complete",
                "set",
                "without",
                "sentence",
                "repeat",
                "version")) {
            head.put(name, picture.getOrDefault(name, ""));
        }
        head.put(
                "views",
                findings.result().views().stream().map(view -> view.name()).toList());
        head.put("precision", findings.result().plan().precision());
        head.put("seconds", seconds);
        write(number, Json.of(head) + "\n" + text + "\n");
        return number;
    }

    /// The first lines, newest first, as a JSON list.
    synchronized String list() {
        var lines = numbers().stream()
                .sorted(Comparator.reverseOrder())
                .map(number -> line(number, 0))
                .flatMap(Optional::stream)
                .toList();
        return "{\"runs\":[" + String.join(",", lines) + "]}";
    }

    /// A run's picture.
    synchronized String picture(int number) {
        return line(number, 1).orElseThrow(() -> none(number));
    }

    /// What is different between two runs: inputs, then answers.
    synchronized String difference(int before, int after) {
        return Json.of(RunDifference.of(head(before), head(after), parsed(picture(before)), parsed(picture(after))));
    }

    private JsonNode head(int number) {
        return parsed(line(number, 0).orElseThrow(() -> none(number)));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException _) {
            throw new Problem(404, "The run cannot be read.", "Its file was changed or is cut short.");
        }
    }

    private static Problem none(int number) {
        return new Problem(
                404, "There is no such run.", "No run has the number " + number + "; GET /api/runs lists them.");
    }

    private List<Integer> numbers() {
        if (folder.isEmpty()) {
            return List.copyOf(remembered.keySet());
        }
        try (var files = Files.list(folder.get())) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(name -> Integer.parseInt(name.group(1)))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private Optional<String> line(int number, int index) {
        if (folder.isEmpty()) {
            return Optional.ofNullable(remembered.get(number))
                    .map(text -> text.lines().skip(index).findFirst().orElse(""));
        }
        try (var lines = Files.lines(file(number))) {
            return lines.skip(index).findFirst();
        } catch (IOException | java.io.UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private Path file(int number) {
        return folder.orElseThrow().resolve("run-%06d.json".formatted(number));
    }

    private void write(int number, String text) {
        try {
            if (folder.isEmpty()) {
                remembered.put(number, text);
            } else {
                Files.createDirectories(folder.get());
                Path part = Files.createTempFile(folder.get(), ".run-", ".part");
                Files.writeString(part, text);
                Files.move(part, file(number), StandardCopyOption.ATOMIC_MOVE);
            }
            forget();
        } catch (IOException _) {
            // A run that cannot be kept is still shown.
        }
    }

    private void forget() throws IOException {
        var oldest = new ArrayList<>(numbers());
        oldest.sort(Comparator.naturalOrder());
        for (int number : oldest.subList(0, Math.max(0, oldest.size() - MOST))) {
            remembered.remove(number);
            if (folder.isPresent()) {
                Files.deleteIfExists(file(number));
            }
        }
    }
}
