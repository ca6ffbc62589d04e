package org.pasokh.interaction.configuration.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What one version has otherwise than another.
public final class Changes {

    /// How many are kept of one version.
    private static final int MOST = 500;

    private Changes() {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param path as a JSON pointer
    public record Change(Kind kind, String path) {}

    public static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        collect("", before, after, changes);
        return List.copyOf(changes.subList(0, Math.min(MOST, changes.size())));
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (!before.isObject() || !after.isObject()) {
            changes.add(new Change(Kind.CHANGED, path));
            return;
        }
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            String place = path + Paths.of(name);
            if (!before.has(name)) {
                added(place, after.path(name), changes);
            } else if (!after.has(name)) {
                changes.add(new Change(Kind.REMOVED, place));
            } else {
                collect(place, before.path(name), after.path(name), changes);
            }
        }
    }

    /// The first of its kind is told by its own name: `/agents/sara`, not `/agents`.
    private static void added(String place, JsonNode value, List<Change> changes) {
        if (value.isObject() && place.lastIndexOf('/') == 0) {
            value.propertyNames().forEach(name -> changes.add(new Change(Kind.ADDED, place + Paths.of(name))));
            return;
        }
        changes.add(new Change(Kind.ADDED, place));
    }
}
