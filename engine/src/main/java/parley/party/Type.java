package parley.party;

import java.util.HashMap;
import java.util.Map;
import parley.formula.Formula;

/// What a party might privately be.
///
/// @param prior         true probability; the priors of a party add up to 1
/// @param believed      what the others believe at the start; adds up to 1
/// @param keepsWord     whether it honours what it signs, whatever it would gain otherwise
/// @param carriesOut    chance that it carries out a threat
/// @param believes      its own values of assumptions, on top of the party's
/// @param interests     complete: the party's with this type's overrides applied
public record Type(
        String name,
        Formula prior,
        Formula believed,
        boolean keepsWord,
        Formula carriesOut,
        Map<String, Formula> believes,
        Interests interests) {
    public Type {
        believes = Map.copyOf(believes);
    }

    /// The same, holding an assumption otherwise.
    Type believing(String assumption, Formula value) {
        var others = new HashMap<>(believes);
        others.put(assumption, value);
        return new Type(name, prior, believed, keepsWord, carriesOut, others, interests);
    }
}
