package parley.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parley.formula.FormulaReader;
import parley.formula.Names;
import parley.formula.Symbol;

/// What names mean in the formulas of one case, in a place that may read so much and no more.
///
/// @param dependsOn parties whose true type may be read, for `is(type)`; empty where any
record Vocabulary(Declared declared, Scope scope, List<String> dependsOn) implements Names {

    private static final List<String> CALLS =
            List.of("level", "option", "in_force", "is", "trust", "believes", "value.no_deal", "value.deal");

    /// Names an assumption, stock or instrument cannot have.
    static boolean isTaken(String name) {
        return FormulaReader.WORDS.contains(name)
                || CALLS.contains(name)
                || moment(name).isPresent();
    }

    @Override
    public Meaning bare(String name) {
        if (declared.assumptions().containsKey(name)) {
            return read(Scope.CONSTANT, name, new Symbol.Assumption(name));
        }
        if (declared.stocks().containsKey(name)) {
            return read(Scope.WORLD, name, new Symbol.Stock(name));
        }
        if (declared.instruments().containsKey(name)) {
            return read(Scope.WORLD, name, new Symbol.Instrument(name));
        }
        var moment = moment(name);
        if (moment.isPresent()) {
            var least = switch (moment.get()) {
                case DEAL -> Scope.TERMS;
                case SINCE -> Scope.APPROACH;
                case TIME, NEARNESS, OWN_DEMAND_CHANGE -> Scope.SITUATION;
            };
            return read(least, name, moment.get());
        }
        if (CALLS.contains(name)) {
            return new Meaning.Unknown("'" + name + "' stands without its name.", "write " + name + "(...)");
        }
        return unknown(
                "There is nothing called '" + Words.shown(name) + "' that a formula could read.", name, bareNames());
    }

    @Override
    public Meaning call(String function, List<String> arguments) {
        var first = arguments.getFirst();
        return switch (function) {
            case "level" -> issue(function, arguments, new Symbol.Level(first));
            case "option" -> issue(function, arguments, new Symbol.Option(first));
            case "in_force" -> issue(function, arguments, new Symbol.InForce(first));
            case "trust" -> party(function, arguments, new Symbol.Trust(first));
            case "value.no_deal" -> party(function, arguments, new Symbol.NoDealValue(first));
            case "value.deal" -> party(function, arguments, new Symbol.DealValue(first));
            case "believes" -> believes(arguments);
            case "is" -> is(arguments);
            default -> {
                var known = new ArrayList<>(CALLS);
                known.addAll(FormulaReader.WORDS.subList(5, FormulaReader.WORDS.size()));
                yield unknown("There is no function '" + Words.shown(function) + "'.", function, known);
            }
        };
    }

    private Meaning issue(String function, List<String> arguments, Symbol symbol) {
        var wrong = one(function, arguments, "issue", declared.issues().keySet());
        return wrong.orElseGet(() -> read(Scope.TERMS, function, symbol));
    }

    private Meaning party(String function, List<String> arguments, Symbol symbol) {
        var wrong = one(function, arguments, "party", declared.parties().keySet());
        return wrong.orElseGet(() -> read(Scope.SITUATION, function, symbol));
    }

    private Meaning believes(List<String> arguments) {
        if (arguments.size() != 2) {
            return new Meaning.Unknown("believes takes a party and a type.", "write believes(party, type)");
        }
        var wrong = known("party", arguments.getFirst(), declared.parties().keySet())
                .or(() -> type(arguments.getFirst(), arguments.getLast()));
        return wrong.orElseGet(() ->
                read(Scope.SITUATION, "believes", new Symbol.Believes(arguments.getFirst(), arguments.getLast())));
    }

    private Meaning is(List<String> arguments) {
        if (arguments.size() > 2) {
            return new Meaning.Unknown("is takes a type, or a party and a type.", "write is(party, type)");
        }
        if (arguments.size() == 2) {
            var wrong = known("party", arguments.getFirst(), declared.parties().keySet())
                    .or(() -> type(arguments.getFirst(), arguments.getLast()));
            return wrong.orElseGet(
                    () -> read(Scope.RATE, "is", new Symbol.Is(arguments.getFirst(), arguments.getLast())));
        }
        var type = arguments.getFirst();
        var owners = declared.partiesWith(type);
        var meant = owners.stream()
                .filter(party -> dependsOn.isEmpty() || dependsOn.contains(party))
                .toList();
        var candidates = meant.isEmpty() ? owners : meant;
        if (candidates.isEmpty()) {
            var types = declared.types().values().stream()
                    .flatMap(of -> of.keySet().stream())
                    .toList();
            return unknown("No party has a type '" + Words.shown(type) + "'.", type, types);
        }
        if (candidates.size() > 1) {
            var what = "More than one party has a type '" + Words.shown(type) + "'.";
            return new Meaning.Unknown(what, "write is(" + candidates.getFirst() + ", " + type + ")");
        }
        return read(Scope.RATE, "is", new Symbol.Is(candidates.getFirst(), type));
    }

    private Optional<Meaning> one(String function, List<String> arguments, String kind, Collection<String> names) {
        if (arguments.size() != 1) {
            var what = function + " takes one name, not " + arguments.size() + ".";
            return Optional.of(new Meaning.Unknown(what, "quote a name that holds a comma"));
        }
        return known(kind, arguments.getFirst(), names);
    }

    private Optional<Meaning> type(String party, String type) {
        return known("type of " + party, type, declared.typesOf(party).keySet());
    }

    private static Optional<Meaning> known(String kind, String name, Collection<String> names) {
        return names.contains(name)
                ? Optional.empty()
                : Optional.of(unknown("There is no " + kind + " called '" + Words.shown(name) + "'.", name, names));
    }

    private Meaning read(Scope least, String name, Symbol symbol) {
        return scope.reads(least)
                ? new Meaning.Known(symbol)
                : new Meaning.Unknown(
                        "'" + Words.shown(name) + "' cannot be read here.", "this number may read " + scope.words());
    }

    private static Meaning unknown(String what, String meant, Collection<String> names) {
        var nearest = Nearest.to(meant, names);
        return new Meaning.Unknown(
                what,
                nearest.map(name -> "did you mean '" + Words.shown(name) + "'?").orElse(Words.oneOf(names)));
    }

    private List<String> bareNames() {
        var names = new ArrayList<String>(declared.assumptions().keySet());
        names.addAll(declared.stocks().keySet());
        names.addAll(declared.instruments().keySet());
        for (var moment : Symbol.Moment.values()) {
            names.add(moment.word());
        }
        return names;
    }

    private static Optional<Symbol.Moment> moment(String name) {
        for (var moment : Symbol.Moment.values()) {
            if (moment.word().equals(name)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }
}
