package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Which of the pool's things belong to what, in the order of their ids.
final class Grouped<K> {

    private final Map<K, NavigableSet<String>> groups = new HashMap<>();

    void add(K key, String id) {
        groups.computeIfAbsent(key, _ -> new TreeSet<>()).add(id);
    }

    void remove(K key, String id) {
        groups.computeIfPresent(key, (_, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    boolean has(K key) {
        return groups.containsKey(key);
    }

    List<String> of(K key) {
        NavigableSet<String> ids = groups.get(key);
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
