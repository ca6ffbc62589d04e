package org.pasokh.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as CloudEvents in binary mode and reads them back: attributes in headers, the event as JSON.
/// Unknown fields are skipped, an unknown type is told apart from a broken one.
public final class EventCodec {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SEQUENCE = "ce_sequence";
    public static final String CAUSATION = "ce_causationid";
    public static final String TRACEPARENT = "traceparent";

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new NullMarkedRecords()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    /// The result of reading a record.
    public sealed interface Reading<E extends Event> {
        record Read<E extends Event>(Envelope<E> envelope) implements Reading<E> {}

        /// A type that this reader does not know: newer than itself, or not meant for it.
        record UnknownType<E extends Event>(String type) implements Reading<E> {}

        /// Not a readable event of its type.
        record Broken<E extends Event>(String reason) implements Reading<E> {}
    }

    public static Map<String, String> headers(Envelope<?> envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, envelope.id());
        headers.put(TYPE, envelope.type());
        headers.put(SOURCE, envelope.source());
        headers.put(SUBJECT, envelope.subject());
        headers.put(TIME, envelope.time().toString());
        headers.put(SEQUENCE, Long.toString(envelope.seq()));
        putIfThere(headers, CAUSATION, envelope.causationId());
        putIfThere(headers, TRACEPARENT, envelope.traceparent());
        headers.put("content-type", "application/json");
        return headers;
    }

    public static byte[] value(Event event) {
        return JSON.writeValueAsBytes(event);
    }

    public static <E extends Event> Reading<E> read(
            EventTypes<E> types, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        String type = headers.get(TYPE);
        if (type == null) {
            return new Reading.Broken<>("no " + TYPE + " header");
        }
        Class<? extends E> known = types.find(type).orElse(null);
        if (known == null) {
            return new Reading.UnknownType<>(type);
        }
        if (key == null || value == null) {
            return new Reading.Broken<>(type + " without key or value");
        }
        return readKnown(known, key, headers, value);
    }

    private static <E extends Event> Reading<E> readKnown(
            Class<? extends E> type, String key, Map<String, String> headers, byte[] value) {
        try {
            E event = JSON.readValue(value, type);
            if (event == null) {
                return new Reading.Broken<>(EventTypes.nameOf(type) + ": null");
            }
            return new Reading.Read<>(new Envelope<>(
                    required(headers, ID),
                    required(headers, SOURCE),
                    required(headers, SUBJECT),
                    Long.parseLong(headers.getOrDefault(SEQUENCE, "0")),
                    Instant.parse(required(headers, TIME)),
                    key,
                    headers.get(CAUSATION),
                    headers.get(TRACEPARENT),
                    event));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return new Reading.Broken<>(
                    EventTypes.nameOf(type) + ": " + e.getClass().getSimpleName());
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " header");
        }
        return value;
    }

    private static void putIfThere(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
