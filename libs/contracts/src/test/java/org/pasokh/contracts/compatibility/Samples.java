package org.pasokh.contracts.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventIds;

/// Makes an example of any event with every component filled, always the same.
final class Samples {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.123Z");
    private static final String BOTH_SCRIPTS = "سفارش ۱۲ نرسید, order 12 \"lost\"";

    private Samples() {}

    static Envelope<Event> envelope(Class<? extends Event> type) {
        return new Envelope<>(
                EventIds.of("sample", type.getSimpleName()),
                "/sample",
                "subject-1",
                7,
                NINE,
                "key-1",
                EventIds.of("sample", "cause"),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                type.cast(value("", type)));
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(name, generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : scalar(name, plain);
    }

    private static Object container(String name, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Object first = value(name, arguments[0]);
        if (type.getRawType() == List.class) {
            return List.of(first);
        }
        if (type.getRawType() == Set.class) {
            return Set.of(first);
        }
        if (type.getRawType() == Map.class) {
            // in capitals like a constant, so that a key is told from a field's name
            return Map.of(value(name.toUpperCase(Locale.ROOT), arguments[0]), value(name, arguments[1]));
        }
        throw unknown(name, type);
    }

    private static Object scalar(String name, Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> name.equals("text") ? BOTH_SCRIPTS : name + "-1";
            case "long", "java.lang.Long" -> 9_007_199_254_740_993L;
            case "int", "java.lang.Integer" -> 3;
            case "double", "java.lang.Double" -> 35.69975;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.time.Instant" -> NINE;
            case "java.time.Duration" -> Duration.ofSeconds(90);
            case "[B" -> "From: a".getBytes(UTF_8);
            default -> throw unknown(name, type);
        };
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getName(), component.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }

    private static IllegalArgumentException unknown(String name, Type type) {
        return new IllegalArgumentException("no example for " + name + " of " + type
                + "; a contract holds text, numbers, times, enums, records, lists, sets and maps of these");
    }
}
