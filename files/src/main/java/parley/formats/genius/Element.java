package parley.formats.genius;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Place;

/// An XML element with the place of its tag.
record Element(String name, Map<String, String> attributes, List<Element> children, Place place) {

    Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<Element> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    Optional<Element> child(String name) {
        return children.stream().filter(child -> child.name.equals(name)).findFirst();
    }

    /// All elements of this name below, in the order written.
    List<Element> below(String name) {
        var found = new ArrayList<Element>();
        for (var child : children) {
            if (child.name.equals(name)) {
                found.add(child);
            }
            found.addAll(child.below(name));
        }
        return found;
    }
}
