package org.pasokh.platform.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.platform.telemetry.TraceContext;

/// A record to be written.
///
/// @param at the record's own time; null for the time of writing
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
public record LogEntry(
        String topic,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value,
        @Nullable Instant at) {

    public static LogEntry of(Publication publication) {
        Envelope<?> envelope = publication.envelope();
        return new LogEntry(
                publication.topic().name(),
                envelope.key(),
                tracedHeaders(envelope),
                EventCodec.value(envelope.event()),
                null);
    }

    /// An event's headers; the trace is the envelope's own, else the one that the current thread works in.
    public static Map<String, String> tracedHeaders(Envelope<?> envelope) {
        Map<String, String> headers = new HashMap<>(EventCodec.headers(envelope));
        String trace = TraceContext.current();
        if (trace != null) {
            headers.putIfAbsent(EventCodec.TRACEPARENT, trace);
        }
        return headers;
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> made =
                new ProducerRecord<>(topic, null, at == null ? null : at.toEpochMilli(), key, value);
        headers.forEach((name, text) -> made.headers().add(name, text.getBytes(UTF_8)));
        return made;
    }
}
