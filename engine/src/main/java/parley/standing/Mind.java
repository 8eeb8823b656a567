package parley.standing;

import java.util.List;
import java.util.Map;
import parley.formula.Formula;

/// One way of seeing things: whose it is and which assumptions it holds otherwise than the case does.
///
/// @param party  index of the party, -1 for how things truly are
/// @param layers overrides of assumptions, outermost first; each reads the values under the layer before
record Mind(int party, List<Map<String, Formula>> layers) {
    Mind {
        layers = layers.stream().filter(layer -> !layer.isEmpty()).toList();
    }

    static final Mind NATURE = new Mind(-1, List.of());
}
