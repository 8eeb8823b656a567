package parley.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.CaseFile;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.formats.ForeignCase;
import parley.formats.scenario.Document;
import parley.negotiation.Case;
import parley.report.CasePicture;
import parley.report.Json;

/// What can be asked about cases without playing them.
final class Cases {

    private final Shelf shelf;
    private final Tables tables;
    private final int most;
    private final Cards cards = new Cards(this::reading);

    Cases(Shelf shelf, Tables tables, int most) {
        this.shelf = shelf;
        this.tables = tables;
        this.most = most;
    }

    void list(Context request) {
        request.contentType("application/json").result(Json.of(Map.of("cases", cards.of(shelf.entries()))));
    }

    /// What an entry says: another program's files are read as the case that they amount to.
    private Reading reading(Shelf.Entry entry) {
        if (!entry.foreign()) {
            return reading(entry.id(), shelf.read(entry));
        }
        return switch (shelf.foreign(entry).asCase()) {
            case ForeignCase.Faulty(List<Fault> faults) -> new Reading.Faulty(faults);
            case ForeignCase.Text(byte[] content, List<Fault> warnings) -> {
                var reading = reading(entry.id(), content);
                yield reading instanceof Reading.Read(Case subject, var _)
                        ? new Reading.Read(subject, warnings)
                        : reading;
            }
        };
    }

    private Reading reading(String name, byte[] content) {
        return tables.open(name, content, Asked.NOTHING).reading();
    }

    void read(Context request) {
        var entry = shelf.entry(request.pathParam("id"));
        var map = new LinkedHashMap<String, Object>();
        map.put("id", entry.id());
        map.put("command", entry.command());
        map.put("writable", entry.writable());
        map.put("format", entry.format());
        if (entry.foreign()) {
            map.put("files", names(entry));
        }
        var reading = reading(entry);
        if (!entry.foreign() || reading instanceof Reading.Read) {
            map.put("hash", Tables.hash(shelf.read(entry)));
        }
        switch (reading) {
            case Reading.Faulty(List<Fault> faults) ->
                map.put("faults", faults.stream().map(Problem::fault).toList());
            case Reading.Read(Case subject, List<Fault> warnings) -> {
                map.put("faults", warnings.stream().map(Problem::fault).toList());
                map.put("case", CasePicture.of(subject));
            }
        }
        request.contentType("application/json").result(Json.of(map));
    }

    private List<String> names(Shelf.Entry entry) {
        return shelf.foreign(entry).own().stream().map(Document::name).toList();
    }

    /// The file of a case. Of another program's files the one that `file` names, else the case file they amount to.
    void text(Context request) {
        var entry = shelf.entry(request.pathParam("id"));
        String file = Optional.ofNullable(request.queryParam("file")).orElse("");
        if (!file.isEmpty()) {
            request.contentType("text/plain; charset=utf-8").result(part(entry, file));
            return;
        }
        byte[] content = shelf.read(entry);
        request.header("ETag", "\"" + Tables.hash(content) + "\"");
        request.contentType("text/yaml; charset=utf-8").result(content);
    }

    private byte[] part(Shelf.Entry entry, String file) {
        var known = entry.foreign() ? shelf.foreign(entry).own() : List.<Document>of();
        return known.stream()
                .filter(document -> document.name().equals(file))
                .findFirst()
                .map(Document::content)
                .orElseThrow(() -> new Problem(
                        404,
                        "There is no such file.",
                        "'" + entry.id() + "' holds no file of that name; GET /api/cases/" + entry.id()
                                + " lists its files."));
    }

    /// Replaces a named file by what the person has written, if it is still the file they read.
    void save(Context request) {
        var entry = shelf.entry(request.pathParam("id"));
        if (entry.foreign()) {
            throw new Problem(
                    403,
                    "The files are another program's.",
                    "They are read as a case, and not written to. parley convert makes a case file of them.");
        }
        if (!entry.writable()) {
            throw new Problem(
                    403,
                    "The case is not written to.",
                    "Only files named to parley serve are. Copy it with parley new --from.");
        }
        String known = Optional.ofNullable(request.header("If-Match")).orElse("");
        if (!known.equals("\"" + Tables.hash(shelf.read(entry)) + "\"")) {
            throw new Problem(
                    412, "The file has changed meanwhile.", "Read it again, then make your changes once more.");
        }
        byte[] content = Body.bytes(request, most);
        var reading = CaseFile.read(entry.id(), content);
        write(entry.file(), content);
        request.header("ETag", "\"" + Tables.hash(content) + "\"");
        request.contentType("application/json").result(Json.of(faults(reading)));
    }

    private static void write(Path file, byte[] content) {
        try {
            Path target = file.toRealPath();
            Path part =
                    Files.createTempFile(Optional.ofNullable(target.getParent()).orElse(target), ".parley-", ".part");
            try {
                Files.write(part, content);
                if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            throw new Problem(507, "The file cannot be written.", String.valueOf(unwritable.getMessage()));
        }
    }

    /// All faults of a text, or of an opened case: another program's files with the codes they have on the command
    /// line.
    void check(Context request) {
        var body = Body.of(request, most);
        String name = body.text("name", "case.yaml");
        String text = body.text("text", "");
        String opened = body.text("case", "");
        if (!opened.isEmpty() && !text.isEmpty()) {
            body.wrong("case", "must name a case of GET /api/cases, or 'text' must hold one, not both");
        }
        body.finish();
        var reading = opened.isEmpty()
                ? CaseFile.read(name, text.getBytes(StandardCharsets.UTF_8))
                : reading(shelf.entry(opened));
        request.contentType("application/json").result(Json.of(faults(reading)));
    }

    private static Map<String, Object> faults(Reading reading) {
        var map = new LinkedHashMap<String, Object>();
        var faults = switch (reading) {
            case Reading.Faulty faulty -> faulty.faults();
            case Reading.Read read -> read.warnings();
        };
        map.put("sound", reading instanceof Reading.Read);
        map.put("faults", faults.stream().map(Problem::fault).toList());
        return map;
    }

    /// The file as it would be with changes saved as a view, and what is wrong with it then. Nothing is written.
    void view(Context request) {
        var entry = shelf.entry(request.pathParam("id"));
        var body = Body.of(request, most);
        String name = body.text("name", "");
        var set = body.entries("set");
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,79}")) {
            body.wrong("name", "must be a name of letters, digits and blanks, up to 80 characters");
        }
        if (set.isEmpty()) {
            body.wrong("set", "must hold at least one change");
        }
        body.finish();
        String text = ViewText.added(new String(shelf.read(entry), StandardCharsets.UTF_8), name, set);
        var map = new LinkedHashMap<>(faults(CaseFile.read(entry.id(), text.getBytes(StandardCharsets.UTF_8))));
        map.put("text", text);
        map.put("patch", String.join("\n", new ArrayList<>(ViewText.lines(name, set))));
        request.contentType("application/json").result(Json.of(map));
    }
}
