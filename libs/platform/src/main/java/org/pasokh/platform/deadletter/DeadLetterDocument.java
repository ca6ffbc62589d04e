package org.pasokh.platform.deadletter;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.deadletter.DeadLetter.Origin;

/// How a dead letter stands in the database.
final class DeadLetterDocument {

    static final String STATE = "state";
    static final String AT = "at";
    static final String SETTLED_BY = "settledBy";
    static final String SETTLED_AT = "settledAt";

    private DeadLetterDocument() {}

    static Document of(DeadLetter letter) {
        Document document = new Document("_id", letter.id())
                .append(STATE, DeadLetterState.OPEN.name())
                .append("source", letter.source())
                .append("headers", headers(letter.headers()))
                .append("value", new Binary(letter.value()))
                .append("reason", letter.reason())
                .append("attempts", letter.attempts())
                .append(AT, Date.from(letter.at()));
        return letter.origin() == null ? document : document.append("origin", origin(letter.origin()));
    }

    static KeptDeadLetter read(Document document) {
        DeadLetter letter = new DeadLetter(
                document.getString("_id"),
                document.getString("source"),
                readOrigin(document.get("origin", Document.class)),
                readHeaders(document),
                document.get("value", Binary.class).getData(),
                document.getString("reason"),
                document.getInteger("attempts"),
                document.getDate(AT).toInstant());
        return new KeptDeadLetter(
                letter,
                DeadLetterState.valueOf(document.getString(STATE)),
                document.getString(SETTLED_BY),
                instant(document.getDate(SETTLED_AT)));
    }

    /// A list, since a foreign header's name may be anything.
    private static List<Document> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("text", header.getValue()))
                .toList();
    }

    private static Map<String, String> readHeaders(Document document) {
        Map<String, String> headers = new HashMap<>();
        for (Document header : document.getList("headers", Document.class)) {
            headers.put(header.getString("name"), header.getString("text"));
        }
        return headers;
    }

    private static Document origin(Origin origin) {
        return new Document("topic", origin.topic())
                .append("partition", origin.partition())
                .append("offset", origin.offset())
                .append("key", origin.key())
                .append("time", Date.from(origin.time()));
    }

    private static @Nullable Origin readOrigin(@Nullable Document origin) {
        return origin == null
                ? null
                : new Origin(
                        origin.getString("topic"),
                        origin.getInteger("partition"),
                        origin.getLong("offset"),
                        origin.getString("key"),
                        origin.getDate("time").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
