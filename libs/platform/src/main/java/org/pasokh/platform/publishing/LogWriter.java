package org.pasokh.platform.publishing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Writes records to Kafka so that an acknowledged one is on all replicas that count. A failure means *unknown*: the
/// record may be there, or appear yet.
public final class LogWriter implements AutoCloseable {

    /// After this a record that was not acknowledged is given up. A process that was stopped for longer fails what it
    /// had under way, though the broker may well have it.
    static final Duration GIVE_UP_AFTER = Duration.ofSeconds(5);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    /// Durable first, then quick: no lingering, and no waiting for a broker beyond the five seconds.
    public static final Map<String, Object> SETTINGS = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            0,
            "delivery.timeout.ms",
            (int) GIVE_UP_AFTER.toMillis(),
            "request.timeout.ms",
            2_500,
            "max.block.ms",
            3_000,
            "retry.backoff.ms",
            50,
            // a topic that is seldom written to is still known when Kafka has just gone away
            "metadata.max.idle.ms",
            (int) Duration.ofHours(24).toMillis());

    private final Producer<String, byte[]> producer;

    public LogWriter(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /// Records of one partition that are written one after the other keep their order if each waits for the one before.
    public CompletableFuture<Void> write(LogEntry entry) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            Future<?> _ = producer.send(entry.toRecord(), (_, failure) -> complete(written, failure));
        } catch (KafkaException | IllegalStateException e) { // the latter after close
            written.completeExceptionally(e);
        }
        return written;
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }

    private static void complete(CompletableFuture<Void> written, @Nullable Exception failure) {
        if (failure == null) {
            written.complete(null);
        } else {
            written.completeExceptionally(failure);
        }
    }
}
