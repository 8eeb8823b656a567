package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.party.Party;

/// What the list of cases says of each. Files of other programs are converted for it, which takes long: the card of
/// such a scenario is made anew only when a file beside it has changed.
final class Cards {

    private static final int MOST = 2_000;

    private record Known(List<String> stamps, Map<String, Object> facts) {}

    private final Function<Shelf.Entry, Reading> reading;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// @param reading what an entry says
    Cards(Function<Shelf.Entry, Reading> reading) {
        this.reading = reading;
    }

    /// The cards of all entries, in their order.
    List<Map<String, Object>> of(List<Shelf.Entry> entries) {
        var stamps = new HashMap<Path, List<String>>();
        return entries.stream().map(entry -> card(entry, stamps)).toList();
    }

    private Map<String, Object> card(Shelf.Entry entry, Map<Path, List<String>> stamps) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", entry.id());
        map.put("command", entry.command());
        map.put("writable", entry.writable());
        map.put("format", entry.format());
        map.putAll(entry.foreign() ? remembered(entry, stamps) : facts(entry));
        map.putIfAbsent("title", entry.id());
        return map;
    }

    private Map<String, Object> remembered(Shelf.Entry entry, Map<Path, List<String>> stamps) {
        var now = stamps.computeIfAbsent(folder(entry.file()), Cards::stamps);
        var seen = Optional.ofNullable(known.get(entry.file()))
                .filter(each -> !now.isEmpty() && each.stamps().equals(now));
        if (seen.isPresent()) {
            return seen.get().facts();
        }
        var facts = facts(entry);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(entry.file(), new Known(now, facts));
        return facts;
    }

    /// Everything beside a scenario's file may be part of it.
    private static Path folder(Path file) {
        return Files.isDirectory(file)
                ? file
                : Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private static List<String> stamps(Path folder) {
        try {
            return Scenarios.stamps(folder);
        } catch (IOException _) {
            return List.of();
        }
    }

    private Map<String, Object> facts(Shelf.Entry entry) {
        var map = new LinkedHashMap<String, Object>();
        switch (reading.apply(entry)) {
            case Reading.Faulty(List<Fault> faults) -> map.put("errors", faults.size());
            case Reading.Read(Case subject, List<Fault> warnings) -> {
                var base = subject.base();
                map.put("title", subject.title());
                map.put("teaches", subject.teaches());
                map.put("parties", base.parties().stream().map(Party::name).toList());
                map.put("views", subject.views().stream().map(View::name).toList());
                map.put(
                        "approaches",
                        base.approachesOf(base.question().advise()).size());
                map.put("errors", 0);
                map.put("warnings", warnings.size());
            }
        }
        return map;
    }
}
