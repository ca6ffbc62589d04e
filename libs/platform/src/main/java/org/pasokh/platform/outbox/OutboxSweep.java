package org.pasokh.platform.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Clears outboxes of what is on Kafka, every second, and takes up what others have left, every five. Nothing waits
/// for it but leftovers.
public final class OutboxSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3400;
    private static final Duration CLEAR_EVERY = Duration.ofSeconds(1);
    private static final Duration TAKE_UP_EVERY = Duration.ofSeconds(5);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(2);

    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();
    private final Set<OutboxCollection> indexed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("outbox-sweep").factory());
    private volatile boolean running;
    private final OutboxRelay relay;
    private final InstantSource clock;

    public OutboxSweep(OutboxRelay relay, InstantSource clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        every(CLEAR_EVERY, this::clear);
        every(TAKE_UP_EVERY, this::takeUp);
    }

    public void add(OutboxCollection collection) {
        collections.add(collection);
    }

    /// After those who write have stopped; leaves the documents clear of what was published.
    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        relay.close(FINISH_WITHIN);
        quietly(this::clear);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts before the consumers and the web server and stops after them.
    @Override
    public int getPhase() {
        return PHASE;
    }

    void clear() {
        collections.forEach(OutboxCollection::clear);
    }

    /// Not while Kafka is away or just back: those who wrote are alive and bring theirs themselves.
    void takeUp() {
        for (OutboxCollection collection : collections) {
            if (!indexed.contains(collection)) {
                collection.index();
                indexed.add(collection);
            }
            if (relay.isKafkaWell()) {
                collection.takeUp(clock.instant().minus(OutboxRelay.LEFT_AFTER));
            }
        }
    }

    private void every(Duration period, Runnable action) {
        Future<?> _ = timer.scheduleWithFixedDelay(
                () -> quietly(action), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (DataAccessException e) {
            LOG.warn("outbox.sweep-failed reason={}", e.getClass().getSimpleName());
        }
    }
}
