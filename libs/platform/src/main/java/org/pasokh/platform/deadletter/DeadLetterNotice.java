package org.pasokh.platform.deadletter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.publishing.LogEntry;
import tools.jackson.databind.json.JsonMapper;

/// What the topic of dead letters says of one. The bytes stand there by reference only: the topic is kept longer than
/// personal text may be, and nothing can be erased from it.
///
/// @param document the `_id` in the collection of dead letters
record DeadLetterNotice(
        String document,
        String source,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String reason,
        int attempts,
        Instant at,
        int length,
        String sha256) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static LogEntry entry(String topic, DeadLetter letter) {
        DeadLetter.Origin origin = letter.origin();
        DeadLetterNotice notice = new DeadLetterNotice(
                letter.id(),
                letter.source(),
                origin == null ? null : origin.topic(),
                origin == null ? null : origin.partition(),
                origin == null ? null : origin.offset(),
                letter.reason(),
                letter.attempts(),
                letter.at(),
                letter.value().length,
                sha256(letter.value()));
        String key = origin == null || origin.key() == null ? letter.id() : origin.key();
        return new LogEntry(
                topic, key, Map.of("content-type", "application/json"), JSON.writeValueAsBytes(notice), null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
