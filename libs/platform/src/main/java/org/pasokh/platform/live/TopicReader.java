package org.pasokh.platform.live;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.failure.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// Reads all partitions of some topics, belonging to no group: each replica sees everything. Only committed records;
/// a broker that goes away is waited for.
public final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final String name;
    private final Collection<Topic> topics;
    private final StartAt startAt;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ReaderProgress progress = new ReaderProgress();
    private final Freshness freshness = new Freshness();
    private final RecordsListener listener;
    private @Nullable KafkaMessageListenerContainer<String, byte[]> container;
    private volatile boolean closed;

    TopicReader(
            String name,
            Collection<Topic> topics,
            StartAt startAt,
            LiveListener listener,
            ConsumerFactory<String, byte[]> consumers) {
        this.name = name;
        this.topics = topics;
        this.startAt = startAt;
        this.consumers = consumers;
        this.listener = new RecordsListener(name, listener, progress, freshness);
    }

    void open() {
        Thread.ofVirtual().name(name + "-start").start(this::start);
    }

    public String name() {
        return name;
    }

    /// The next offset to be handed on, per partition; empty until the broker was first reached.
    public Map<TopicPartition, Long> positions() {
        return progress.positions();
    }

    /// Whether it has once reached the ends that the topics had when it started.
    public boolean caughtUp() {
        return progress.caughtUp();
    }

    /// Whether everything that stood on the log that long ago has been handed on. A log that does not answer makes this
    /// false, a quiet one does not.
    public boolean isFresherThan(Duration age) {
        return caughtUp() && freshness.age().filter(it -> it.compareTo(age) < 0).isPresent();
    }

    boolean isBehind() {
        return !closed && !caughtUp();
    }

    /// How many records stand on the log that were not yet handed on, as far as is known.
    public long lag() {
        return progress.lag();
    }

    /// Returns when the listener is done with its last record.
    @Override
    public synchronized void close() {
        closed = true;
        if (container != null) {
            container.stop();
        }
    }

    private void start() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));
        Optional<ReaderStart> start = resolve();
        while (start.isEmpty() && !closed) {
            backoff.pause();
            start = resolve();
        }
        start.ifPresent(this::run);
    }

    private Optional<ReaderStart> resolve() {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, name + "-start")) {
            return ReaderStart.resolve(consumer, topics, startAt);
        } catch (KafkaException e) {
            LOG.warn("live.waits reader={} reason={}", name, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private synchronized void run(ReaderStart start) {
        if (!closed) {
            progress.start(start);
            read(start.first());
        }
    }

    private synchronized void read(Map<TopicPartition, Long> from) {
        if (!closed) {
            container = LiveContainer.make(name, consumers, from, listener, this::died);
            container.start();
        }
    }

    /// Whatever it died of, without it nobody here hears anything any more: it goes on with the record it died of.
    private void died() {
        LOG.error("live.died reader={}", name);
        Thread.ofVirtual().name(name + "-again").start(() -> {
            new Backoff(AGAIN_AFTER, AGAIN_AFTER).pause();
            read(progress.positions());
        });
    }
}
