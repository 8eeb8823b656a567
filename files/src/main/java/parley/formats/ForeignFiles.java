package parley.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Page;
import parley.casefile.Place;
import parley.formats.genius.Genius;
import parley.formats.geniusweb.GeniusWeb;
import parley.formats.gmcr.Gmcr;
import parley.formats.negmas.NegMas;
import parley.formats.negolog.NegoLog;
import parley.formats.scenario.Document;
import parley.formats.scenario.Foreign;
import parley.formats.scenario.Scenario;

/// Reads a file or the files of a folder as what another program means by them.
public final class ForeignFiles {

    private final String name;
    private final Map<Document, Kind> kinds = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private ForeignFiles(String name, List<Document> files) {
        this.name = name;
        files.stream().sorted(Comparator.comparing(Document::name)).forEach(file -> kinds.put(file, Kind.of(file)));
    }

    /// Whether a file is of another program.
    public static boolean isForeign(Document file) {
        var kind = Kind.of(file);
        return kind != Kind.OTHER;
    }

    /// Whether a file of another program is only a part of a scenario.
    public static boolean isPart(Document file) {
        var kind = Kind.of(file);
        return kind != Kind.OTHER && kind != Kind.GMCR_CONFLICT;
    }

    /// Whether a folder holds a scenario, however broken.
    public static boolean isScenario(List<Document> files) {
        return files.stream().anyMatch(ForeignFiles::isForeign);
    }

    /// The files that describe a whole: a domain, or a conflict by itself.
    static List<Document> wholes(List<Document> files) {
        return files.stream().filter(file -> Kind.of(file).isDomain()).toList();
    }

    /// Whose way of writing the files have; [Format#CASE] where nobody's.
    ///
    /// @param named none, or the file among them that was named
    static Format format(List<Document> files, Optional<Document> named) {
        return named.or(() -> new ForeignFiles("", files).main())
                .map(Kind::of)
                .map(Kind::format)
                .orElse(Format.CASE);
    }

    /// The files written in a format.
    static List<Document> own(List<Document> files, Format format) {
        return files.stream().filter(file -> Kind.of(file).format() == format).toList();
    }

    /// What the files hold.
    ///
    /// @param name  what the folder or file is called
    /// @param named none, or the one file among them that was named: a domain
    public static ForeignReading read(String name, List<Document> files, Optional<Document> named) {
        var reader = new ForeignFiles(name, files);
        var foreign = reader.read(named);
        if (foreign.isEmpty() && !reader.faults.anyError()) {
            reader.tell(name, "There is no description of the issues.", "add the domain");
        }
        return foreign.isPresent() && !reader.faults.anyError()
                ? new ForeignReading.Read(foreign.get(), format(files, named), reader.faults.all())
                : new ForeignReading.Faulty(reader.faults.all());
    }

    /// The file that tells which program's they are.
    private Optional<Document> main() {
        return kinds.keySet().stream()
                .filter(file -> kinds.getOrDefault(file, Kind.OTHER) != Kind.OTHER)
                .min(Comparator.comparing(
                        file -> !kinds.getOrDefault(file, Kind.OTHER).isDomain()));
    }

    private Optional<? extends Foreign> read(Optional<Document> named) {
        var domain = named.isPresent() ? named : domain();
        if (faults.anyError()) {
            return Optional.empty();
        }
        if (named.isPresent() && !Kind.of(named.get()).isDomain()) {
            var what = "This is a part of a scenario, not the description of its issues.";
            tell(named.get(), what, "name the domain, or the folder");
            return Optional.empty();
        }
        var format = domain.or(this::main).map(Kind::of).map(Kind::format);
        if (format.isEmpty()) {
            tell(name, "Here is no file of a scenario.", "name another folder");
            return Optional.empty();
        }
        return scenario(format.get(), domain);
    }

    /// The only domain; empty where there is none.
    private Optional<Document> domain() {
        var domains = kinds.keySet().stream()
                .filter(file -> kinds.getOrDefault(file, Kind.OTHER).isDomain())
                .toList();
        if (domains.size() > 1) {
            var names = domains.stream().map(Document::stem).collect(Collectors.joining(", "));
            tell(domains.get(1), "Here are " + domains.size() + " scenarios: " + names + ".", "name the file of one");
        }
        return domains.stream().findFirst();
    }

    private Optional<? extends Foreign> scenario(Format format, Optional<Document> domain) {
        if (format == Format.GMCR) {
            return domain.flatMap(file -> Gmcr.read(file.stem(), file, faults));
        }
        var profiles = profiles(format);
        if (domain.isEmpty() && EnumSet.of(Format.GENIUS, Format.NEGMAS).contains(format)) {
            profiles.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            file -> tell(file, "There is no description of the issues beside this.", "add the domain"),
                            () -> tell(name, "There is no description of the issues.", "add the domain"));
            return Optional.empty();
        }
        if (profiles.size() < 2) {
            var what = "There " + (profiles.isEmpty() ? "is no party's file" : "is one party's file only") + " beside "
                    + "the description of the issues.";
            domain.or(() -> profiles.stream().findFirst())
                    .ifPresentOrElse(
                            file -> tell(file, what, "add one for each party"),
                            () -> tell(name, what, "add one for each party"));
        }
        var read = read(format, domain, profiles);
        read.ifPresent(this::names);
        return read;
    }

    private Optional<Scenario> read(Format format, Optional<Document> domain, List<Document> profiles) {
        return switch (format) {
            case GENIUS -> domain.flatMap(file -> Genius.read(name, file, profiles, faults));
            case GENIUSWEB -> GeniusWeb.read(name, domain, profiles, faults);
            case NEGMAS -> domain.flatMap(file -> NegMas.read(name, file, profiles, faults));
            case NEGOLOG -> NegoLog.read(name, profiles, faults);
            case GMCR, CASE -> Optional.empty();
        };
    }

    private List<Document> profiles(Format format) {
        var profiles = new ArrayList<Document>();
        kinds.forEach((file, kind) -> {
            if (kind.isProfile() && kind.format() == format) {
                profiles.add(file);
            }
        });
        return profiles;
    }

    /// Parties that are called the same.
    private void names(Scenario scenario) {
        var names = scenario.profiles().stream().map(profile -> profile.name()).toList();
        names.stream()
                .filter(each -> names.indexOf(each) != names.lastIndexOf(each))
                .distinct()
                .forEach(each -> tell(name, "Two parties are called '" + each + "'.", "give each a name of its own"));
    }

    private void tell(Document file, String what, String remedy) {
        var text = new String(file.content(), java.nio.charset.StandardCharsets.UTF_8);
        faults.add(Code.E053, new Place(Page.of(file.name(), text), 0, 0, 1), what, remedy);
    }

    private void tell(String file, String what, String remedy) {
        faults.add(Code.E053, new Place(Page.of(file, ""), 0, 0, 1), what, remedy);
    }
}
