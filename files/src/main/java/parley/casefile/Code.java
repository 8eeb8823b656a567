package parley.casefile;

/// The catalogue of faults. A code never changes its meaning and is never used again for another.
public enum Code {
    E001("newer version", "The file was written for a later Parley. Earlier versions are always read."),
    E002("tab in the indentation", "YAML allows only spaces before the first word of a line."),
    E003("not YAML", "The text breaks a rule of YAML, so nothing behind that place could be read."),
    E004("too large", "Larger files are refused before they are read."),
    E005("too deep or too many parts", "Files nested deeper, or of more parts, are refused."),
    E006("anchor, alias or tag", "Every value is written where it stands; YAML's references and types are not used."),
    E007("key given twice", "Within one block every key stands once; YAML readers differ in which one they take."),
    E008("empty file", "A case needs at least parties and issues."),
    E009("not UTF-8 text", "A case file is plain text in UTF-8."),
    E010("unknown key", "Only known keys are read, so that a slip of the pen is not silently passed over."),
    E011("missing key", "The key has no default."),
    E012("wrong kind of value", "Each key takes either one value, a list, or a block of keys."),
    E013("truth-value trap", "Unquoted, YAML readers take this word for a truth value or for nothing."),
    E014("unknown name", "A name must be declared before it can be used."),
    E015(
            "name that is read as something else",
            "Unquoted, YAML readers take this for a number or a date and change it."),
    E016("name that cannot be used", "Formulas must be able to tell every name from every other."),
    E017("shares do not add up to 1", "They are shares of one whole."),
    E018("formula cut by a comma", "Inside braces and brackets YAML ends an unquoted value at every comma."),
    E019("not a formula", "A number may be a formula: numbers, names, + - * / ^, comparisons and functions."),
    E020("name that means nothing in this formula", "Where a formula stands decides what it may read."),
    E021("range runs backwards", "A range is [low, high], every value equally likely."),
    E022("number out of range", "Every number has a range in which it makes sense."),
    E023(
            "formula can leave its range",
            "With the values it meets, the formula leaves the range its number must lie in."),
    E024("formula without a value", "With values it meets, the formula divides by zero or has no finite value."),
    E025("wrong number of arguments", "Each function takes a fixed number of arguments."),
    E026("formula too long or too deep", "Formulas have a limit, so that a hostile file costs nothing."),
    E027("assumptions in a circle", "An assumption may read others, but none that reads it."),
    E028("percent sign or decimal comma", "Numbers are written with a decimal point; shares from 0 to 1."),
    E029("not a number", "Here stands a plain number, not a formula."),
    E030("unknown word", "Only certain words are possible here."),
    E031("default outside its range", "The range holds every value thought possible, the default included."),
    E032("unknown path", "A path names an assumption, or a number of the case by the keys that lead to it."),
    E033("unknown document", "A source names a document listed under 'sources'."),
    E034("wrong number of values", "There is one value for each option, in the order of the options."),
    E035("given twice", "Each stands once."),
    E036("keys that exclude or need each other", "These keys only make sense together, or one instead of the other."),
    E037("missing entry", "Every one of them needs its own."),
    E038(
            "everybody waits for the other's procedure",
            "With stages 'any' a party follows the other side's; somebody must choose."),
    E039("nobody to advise", "The advised party negotiates and has approaches to choose from."),
    E040("too few", "A negotiation has at least two parties at the table and one issue with two options."),
    E041("too many outcomes", "Outcomes are the combinations of options; playing enumerates them."),
    E042("not for incomplete information", "'equilibrium' reasons backwards, which needs every type to be known."),
    E043("threat that is not its own", "A party can only threaten with an event that it chooses itself."),
    E044("status quo excluded", "The status quo is what stands before any deal, so it must be possible."),
    E045("impossible stage order", "A later stage reaches at least as far as an earlier one."),
    E050("not XML", "The text breaks a rule of XML, so nothing behind that place could be read."),
    E051("not JSON", "The text breaks a rule of JSON, so nothing behind that place could be read."),
    E052(
            "document type in XML",
            "A document type can reach for other files or grow without end; scenarios need none and are read without."),
    E053("no scenario", "A scenario of another program is one description of the issues and a file for each party."),
    E054("kind that is not known", "Only the kinds that the other program documents can be read."),
    E055("cannot be said in a case", "A case file has no words for it, and nothing is changed silently."),
    E099("too many faults", "Mend these first."),
    W001("no approaches", "The case asks a question, but can only be analysed, not played."),
    W002("nothing to offer with", "A party at the table without an approach answers, but never offers."),
    W010("value outside the stated range", "The range of an assumption should hold every value thought possible."),
    W011("formula may leave its range", "At the ends of the stated ranges the formula leaves the range of its number."),
    W012("no source", "Every number of a view should say where it comes from."),
    W013("division that may meet zero", "Within the ranges of its names the divisor changes its sign."),
    W014("assumption nobody reads", "Changing it changes nothing."),
    W050("read as the other program reads it", "The other program passes this over, and so does Parley, but says so."),
    W051("not taken over", "The other program knows something that a case cannot hold; all else is read.");

    private final String title;
    private final String rule;

    Code(String title, String rule) {
        this.title = title;
        this.rule = rule;
    }

    /// What it is about, in a few words.
    public String title() {
        return title;
    }

    /// The rule that is broken, in one or two sentences.
    public String rule() {
        return rule;
    }

    /// Errors begin with E, warnings with W.
    public Severity severity() {
        return name().startsWith("E") ? Severity.ERROR : Severity.WARNING;
    }
}
