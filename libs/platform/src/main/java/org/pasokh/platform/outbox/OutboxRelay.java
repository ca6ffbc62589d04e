package org.pasokh.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.failure.Backoff;
import org.pasokh.platform.publishing.LogWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the outboxes that this process wrote or found to Kafka, each in its order and again and again until it is
/// there. What it cannot hold in memory it leaves in the document, for the sweep to find.
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int DOCUMENTS_IN_MEMORY = 5_000;
    private static final int DOCUMENTS_AT_ONCE = 256;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /// Longer than a living process needs to publish and clear.
    static final Duration LEFT_AFTER = Duration.ofSeconds(8);

    private final ConcurrentHashMap<Lane.Of, Lane> lanes = new ConcurrentHashMap<>();
    private final Semaphore atOnce = new Semaphore(DOCUMENTS_AT_ONCE);
    private final OrderedPublishing publishing;
    private final InstantSource clock;
    private final AtomicReference<Instant> lastNote = new AtomicReference<>(Instant.EPOCH);
    private final Wellness kafka = new Wellness(LEFT_AFTER);
    private volatile boolean closed;

    public OutboxRelay(LogWriter log, Preparations preparations, InstantSource clock) {
        this.publishing = new OrderedPublishing(log, preparations);
        this.clock = clock;
    }

    /// Returns at once.
    void handOver(OutboxCollection from, String id, Batch batch) {
        if (closed || batch.entries().isEmpty() || lanes.size() >= DOCUMENTS_IN_MEMORY) {
            return;
        }
        Lane made = new Lane(batch);
        Lane.Of document = new Lane.Of(from.name(), id);
        Lane lane = lanes.compute(document, (_, known) -> {
            if (known == null) {
                return made;
            }
            known.add(batch);
            return known;
        });
        if (lane == made) {
            Thread.ofVirtual().name("outbox-relay").start(() -> walk(from, document, lane));
        }
    }

    boolean isUnderWay(OutboxCollection collection, String id) {
        return lanes.containsKey(new Lane.Of(collection.name(), id));
    }

    int underWay() {
        return lanes.size();
    }

    /// Whether Kafka has been taking what it was given, but for what one partition may refuse.
    boolean isKafkaWell() {
        return kafka.isProven(clock.instant());
    }

    /// Lets what is under way arrive within that time; the rest is left in the documents.
    void close(Duration finishWithin) {
        long end = System.nanoTime() + finishWithin.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(50));
        while (!lanes.isEmpty() && System.nanoTime() < end) {
            backoff.pause();
        }
        closed = true;
    }

    private void walk(OutboxCollection from, Lane.Of document, Lane lane) {
        do {
            Batch batch = lane.next();
            if (batch != null && publish(document, batch)) {
                lane.published(batch.version());
                from.published(document.id(), batch.version());
            }
        } while (lanes.computeIfPresent(document, (_, known) -> closed || known.isDone() ? null : known) != null);
    }

    /// Whether all of it has arrived; otherwise the relay was closed.
    private boolean publish(Lane.Of document, Batch batch) {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        OrderedPublishing.Outcome outcome = attempt(new OrderedPublishing.Outcome(batch.entries(), null));
        while (!outcome.left().isEmpty() && !closed) {
            noteFailure(document, outcome.hindrance());
            backoff.pause();
            outcome = attempt(outcome);
        }
        return outcome.left().isEmpty();
    }

    private OrderedPublishing.Outcome attempt(OrderedPublishing.Outcome before) {
        atOnce.acquireUninterruptibly();
        try {
            OrderedPublishing.Outcome after = publishing.attempt(before.left());
            if (after.left().size() < before.left().size()) {
                kafka.succeeded(clock.instant());
            }
            return after;
        } finally {
            atOnce.release();
        }
    }

    private void noteFailure(Lane.Of document, @Nullable Throwable hindrance) {
        Instant now = clock.instant();
        kafka.failed(now);
        Instant noted = lastNote.get();
        if (noted.isBefore(now.minus(NOTE_EVERY)) && lastNote.compareAndSet(noted, now)) {
            LOG.warn(
                    "outbox.waits documents={} first={}/{} reason={}",
                    lanes.size(),
                    document.collection(),
                    document.id(),
                    hindrance == null ? "" : hindrance.getClass().getSimpleName());
        }
    }
}
