package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which of the pool's things belong to what, in the order of their ids. Few belong to one: each change makes a new
/// list, and who asked for the former keeps it as it was.
final class Grouped<K> {

    private final Map<K, List<String>> groups = new HashMap<>();

    void add(K key, String id) {
        groups.merge(key, List.of(id), (known, one) -> with(known, id));
    }

    void remove(K key, String id) {
        groups.computeIfPresent(key, (_, known) -> without(known, id));
    }

    boolean has(K key) {
        return groups.containsKey(key);
    }

    List<String> of(K key) {
        return groups.getOrDefault(key, List.of());
    }

    private static List<String> with(List<String> known, String id) {
        int place = Collections.binarySearch(known, id);
        if (place >= 0) {
            return known;
        }
        List<String> more = new ArrayList<>(known);
        more.add(-place - 1, id);
        return List.copyOf(more);
    }

    private static @Nullable List<String> without(List<String> known, String id) {
        if (known.size() == 1 && known.contains(id)) {
            return null;
        }
        List<String> fewer = new ArrayList<>(known);
        fewer.remove(id);
        return List.copyOf(fewer);
    }
}
