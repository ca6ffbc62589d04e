package org.pasokh.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The event types of one sealed family, by their names on the wire.
public final class EventTypes<E extends Event> {

    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

    private final Map<String, Class<? extends E>> byName;

    private EventTypes(Map<String, Class<? extends E>> byName) {
        this.byName = byName;
    }

    /// Every record below `family`.
    public static <E extends Event> EventTypes<E> of(Class<E> family) {
        return new EventTypes<>(
                leaves(family).collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity())));
    }

    /// Every record below any of the families.
    public static EventTypes<Event> ofAll(List<Class<? extends Event>> families) {
        return new EventTypes<>(families.stream()
                .flatMap(EventTypes::leavesOf)
                .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity())));
    }

    private static Stream<Class<? extends Event>> leavesOf(Class<? extends Event> family) {
        return leaves(family).map(leaf -> leaf);
    }

    public static String nameOf(Class<?> type) {
        return NAMES.computeIfAbsent(type, EventTypes::declaredName);
    }

    public Optional<Class<? extends E>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Map<String, Class<? extends E>> all() {
        return byName;
    }

    private static String declaredName(Class<?> type) {
        EventType declared = type.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return declared.value();
    }

    private static <E extends Event> Stream<Class<? extends E>> leaves(Class<? extends E> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(permitted -> leaves(permitted.asSubclass(type)));
    }
}
