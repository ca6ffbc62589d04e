package org.pasokh.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.pasokh.contracts.EventCodec;
import org.pasokh.platform.publishing.LogEntry;
import org.pasokh.platform.publishing.Publication;

/// An event that stands in its aggregate's document until it is on Kafka.
///
/// @param version of the document with which it came
/// @param value the event as JSON
public record OutboxEntry(
        long version, String id, String topic, String key, Map<String, String> headers, String value) {

    /// Entries on one route must reach the log in their order.
    record Route(String topic, String key) {}

    public static OutboxEntry of(long version, Publication publication) {
        var envelope = publication.envelope();
        return new OutboxEntry(
                version,
                envelope.id(),
                publication.topic().name(),
                envelope.key(),
                LogEntry.tracedHeaders(envelope),
                new String(EventCodec.value(envelope.event()), UTF_8));
    }

    public static OutboxEntry from(Document stored) {
        Map<String, String> headers = new LinkedHashMap<>();
        stored.get("headers", Document.class).forEach((name, text) -> headers.put(name, (String) text));
        return new OutboxEntry(
                stored.get("version", Number.class).longValue(),
                stored.getString("id"),
                stored.getString("topic"),
                stored.getString("key"),
                headers,
                stored.getString("value"));
    }

    public Document toDocument() {
        return new Document("version", version)
                .append("id", id)
                .append("topic", topic)
                .append("key", key)
                .append("headers", new Document(new LinkedHashMap<>(headers)))
                .append("value", value);
    }

    Route route() {
        return new Route(topic, key);
    }

    LogEntry toLogEntry() {
        return new LogEntry(topic, key, headers, value.getBytes(UTF_8), null);
    }
}
