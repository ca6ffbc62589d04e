package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A record of `routing.requests` as it stands there.
///
/// @param appendedAt the broker's time
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record RequestRecord(
        int partition,
        long offset,
        Instant appendedAt,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    static RequestRecord of(ConsumerRecord<String, byte[]> read) {
        return new RequestRecord(
                read.partition(),
                read.offset(),
                Instant.ofEpochMilli(read.timestamp()),
                read.key(),
                texts(read.headers()),
                read.value());
    }

    static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return texts;
    }
}
