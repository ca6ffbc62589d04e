package org.pasokh.platform.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// How old what a reader has handed on may be. A log that is quiet and a log that is away look alike to whoever only
/// reads; so the reader asks the leaders of its partitions where they end, and is as fresh as the last answer that it
/// has read up to.
final class Freshness {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private @Nullable Map<TopicPartition, Long> ends;
    private long asked;
    private volatile @Nullable Long fresh;

    /// On the reader's thread, after each poll.
    void look(Consumer<?, ?> consumer, ReaderProgress progress) {
        long now = System.nanoTime();
        if (ends == null && (fresh == null || now - asked >= EVERY)) {
            asked = now;
            ends = ends(consumer, progress);
        }
        if (ends != null && progress.hasReached(ends)) {
            ends = null;
            fresh = asked;
        }
    }

    /// Nothing before the first time.
    Optional<Duration> age() {
        return Optional.ofNullable(fresh).map(since -> Duration.ofNanos(System.nanoTime() - since));
    }

    private static @Nullable Map<TopicPartition, Long> ends(Consumer<?, ?> consumer, ReaderProgress progress) {
        try {
            return Map.copyOf(consumer.endOffsets(progress.partitions(), PATIENCE));
        } catch (RetriableException e) { // no answer is what this is here to notice
            return null;
        }
    }
}
