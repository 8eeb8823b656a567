package parley.casefile;

/// The commented case that `parley new` starts from: small, complete, and playable as it stands.
public final class Starter {

    private static final String CASE = """
            # A Parley case: who negotiates about what, who wants what, and who thinks what.
            # Wherever a number stands, a formula may stand instead, or a range [low, high].
            # Check it with: parley check FILE
            parley: 1
            case: %s
            teaches: what this case shows, in one line
            leaves out: [what you know to be missing]
            sources: {report: "Author, title, year"}

            period: month            # day, week, month, quarter or year
            horizon: 36              # periods that are played
            tempo: 0.5               # chance that a period holds a usable round of talks
            question: {advise: buyer, others respond: best}

            parties:
              buyer:
                patience: 0.95 per year
              seller:
                patience: 0.95 per year
                types:               # what it might privately be; the chances add up to 1
                  reliable: {prior: 0.7, keeps word: true}
                  slippery: {prior: 0.3}

            issues:                  # options in order; the first is the status quo
              price:
                options: [old, middle, low]
                performed by: seller
                verified: 1          # chance per period that a breach is seen
              quality:
                options: [as is, inspected]
                performed by: seller
                verified: 0.2 + 0.6 * openness
                reverses in: 3       # periods until a step is undone
              volume:
                options: [small, large]
                performed by: buyer

            interests:               # weights add up to 1; one value for each option
              buyer:
                weights: {price: 0.5, quality: 0.4, volume: 0.1}
                values: {price: [0, 0.6, 1], quality: [0, 1], volume: [1, 0]}
              seller:
                weights: {price: 0.4, quality: 0.1, volume: 0.5}
                values: {price: [1, 0.5, 0], quality: [1, 0], volume: [0, 1]}

            events:
              rival appears:
                rate: rival_rate
                ends: rival
                worth: {buyer: 0.6, seller: 0.1}

            approaches:
              buyer:
                package: {stages: package, open: 0.9, settle: 0.2}
                quality first: {stages: [quality, [price, volume]], open: 0.9, settle: 0.2}
              seller:
                bargain: {stages: any, open: 0.9, settle: 0.2, reciprocate: 0.3}
                stall: {stages: any, open: 1, settle: 0.8, concede: 0.3}

            assumptions:
              openness: {default: 0.5, range: [0, 1], meaning: how far the seller lets inspectors in}
              rival_rate: {default: 0.01, range: [0, 0.05], unit: per month, meaning: another seller takes the deal away}

            views:                   # one author each: a value or a range, and where it stands
              an optimist:
                recommends: package
                set:
                  rival_rate: {value: 0.002, source: {document: report, paragraph: 3}}
              a sceptic:
                recommends: quality first
                set:
                  openness: {range: [0.1, 0.4], source: {document: report, paragraph: 8}}
            """;

    private Starter() {}

    /// Its text, under a title of one's own.
    public static String text(String title) {
        var quoted = "'" + Page.clean(title).replace("'", "''") + "'";
        return CASE.replace("%s", quoted);
    }
}
