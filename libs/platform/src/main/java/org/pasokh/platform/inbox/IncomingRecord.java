package org.pasokh.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.inbox.Attempts.GroupPartition;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// A record of the log, out of the message that the binder made of it.
///
/// @param headers those whose value is text, by name
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record IncomingRecord(
        LogPosition position,
        String group,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    static IncomingRecord of(Message<?> message) {
        MessageHeaders headers = message.getHeaders();
        LogPosition position = new LogPosition(
                required(headers, KafkaHeaders.RECEIVED_TOPIC, String.class),
                required(headers, KafkaHeaders.RECEIVED_PARTITION, Integer.class),
                required(headers, KafkaHeaders.OFFSET, Long.class),
                Instant.ofEpochMilli(required(headers, KafkaHeaders.RECEIVED_TIMESTAMP, Long.class)));
        return new IncomingRecord(
                position,
                Objects.requireNonNullElse(headers.get(KafkaHeaders.GROUP_ID, String.class), ""),
                text(headers.get(KafkaHeaders.RECEIVED_KEY)),
                texts(headers),
                message.getPayload() instanceof byte[] bytes ? bytes : null);
    }

    GroupPartition groupPartition() {
        return new GroupPartition(group, new TopicPartition(position.topic(), position.partition()));
    }

    /// For log lines.
    String place() {
        return position.topic() + "-" + position.partition() + "@" + position.offset();
    }

    /// The record's own headers arrive as bytes; what the binder adds has other types, or names of its own.
    private static Map<String, String> texts(MessageHeaders headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach((name, value) -> {
            String text = name.startsWith(KafkaHeaders.PREFIX) ? null : text(value);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }

    private static <T> T required(MessageHeaders headers, String name, Class<T> type) {
        return Objects.requireNonNull(headers.get(name, type), name);
    }
}
