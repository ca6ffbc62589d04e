package org.pasokh.contracts.routing;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Copies that go through their elements in the elements' own order: an event's bytes are the same in every process,
/// and those of `Map.copyOf` and `Set.copyOf` are not.
final class InOrder {

    private InOrder() {}

    static <K extends Comparable<? super K>, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    static <E extends Comparable<? super E>> Set<E> copyOf(Set<E> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
