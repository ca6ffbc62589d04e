package org.pasokh.contracts.compatibility;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a new schema takes away from those who read or write by the old one.
final class SchemaChange {

    private final List<String> breaks = new ArrayList<>();

    private SchemaChange() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange();
        change.compare("", before, after);
        return List.copyOf(change.breaks);
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        for (String keyword : List.of("type", "format", "contentEncoding")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaks.add(place + " was of another " + keyword);
            }
        }
        compareConstants(place, before, after);
        compareRequired(place, before, after);
        before.path("properties").properties().forEach(property -> {
            String inner = place + "/" + property.getKey();
            JsonNode still = after.path("properties").path(property.getKey());
            if (still.isMissingNode()) {
                breaks.add(inner + " is gone");
            } else {
                compare(inner, property.getValue(), still);
            }
        });
        for (String nested : List.of("items", "additionalProperties", "propertyNames")) {
            if (before.has(nested)) {
                compare(place + "/*", before.path(nested), after.path(nested));
            }
        }
    }

    private void compareConstants(String place, JsonNode before, JsonNode after) {
        List<String> left = texts(before.path("enum"));
        left.removeAll(texts(after.path("enum")));
        left.forEach(constant -> breaks.add(place + " no longer has " + constant));
    }

    private void compareRequired(String place, JsonNode before, JsonNode after) {
        List<String> added = texts(after.path("required"));
        added.removeAll(texts(before.path("required")));
        added.forEach(name -> breaks.add(place + "/" + name + " is required now; what is old has none"));
    }

    private static List<String> texts(JsonNode array) {
        return new ArrayList<>(array.valueStream().map(JsonNode::asString).toList());
    }
}
