package org.pasokh.platform.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.publishing.LogEntry;
import org.pasokh.platform.publishing.LogWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service's dead letters: a topic that tells of each, and a collection that holds it and knows what became of it.
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterIndex index;
    private final LogWriter log;
    private final Topic topic;
    private final InstantSource clock;
    private final MeterRegistry meters;

    DeadLetters(DeadLetterIndex index, LogWriter log, Topic topic, InstantSource clock, MeterRegistry meters) {
        this.index = index;
        this.log = log;
        this.topic = topic;
        this.clock = clock;
        this.meters = meters;
    }

    /// Keeps it. Adding the same one again changes nothing. Throws while the database or Kafka is away: then it is not
    /// kept, or not known to be.
    public void add(DeadLetter letter) {
        boolean isNew = index.insert(letter);
        log.write(DeadLetterNotice.entry(topic.name(), letter)).join();
        if (isNew) {
            meters.counter("pasokh.dead.letters", "source", letter.source()).increment();
            LOG.error(
                    "dead-letter.added id={} source={} origin={} attempts={} reason={}",
                    letter.id(),
                    letter.source(),
                    place(letter),
                    letter.attempts(),
                    letter.reason());
        }
    }

    /// What came of a wish to settle one.
    enum Settling {
        DONE,
        UNKNOWN,
        NOT_OPEN,
        NOT_FROM_THE_LOG
    }

    /// Puts the original bytes under the original id, key and time on the original topic. The handlers take it as they
    /// take any repeat. If two do this at once it may come twice.
    Settling replay(String id, String by) {
        KeptDeadLetter kept = index.find(id).orElse(null);
        if (kept == null) {
            return Settling.UNKNOWN;
        }
        if (kept.state() != DeadLetterState.OPEN) {
            return Settling.NOT_OPEN;
        }
        DeadLetter.Origin origin = kept.letter().origin();
        if (origin == null) {
            return Settling.NOT_FROM_THE_LOG;
        }
        log.write(original(kept.letter(), origin)).join();
        return settle(id, DeadLetterState.REPLAYED, by);
    }

    Settling discard(String id, String by) {
        return index.find(id).isEmpty() ? Settling.UNKNOWN : settle(id, DeadLetterState.DISCARDED, by);
    }

    Optional<KeptDeadLetter> find(String id) {
        return index.find(id);
    }

    List<KeptDeadLetter> list(DeadLetterState state, @Nullable Instant before, int limit) {
        return index.list(state, before, limit);
    }

    private Settling settle(String id, DeadLetterState state, String by) {
        if (!index.settle(id, state, by, clock.instant())) {
            return Settling.NOT_OPEN;
        }
        LOG.info("dead-letter.settled id={} state={} by={}", id, state, by);
        return Settling.DONE;
    }

    private static LogEntry original(DeadLetter letter, DeadLetter.Origin origin) {
        return new LogEntry(origin.topic(), origin.key(), letter.headers(), letter.value(), origin.time());
    }

    private static String place(DeadLetter letter) {
        DeadLetter.Origin origin = letter.origin();
        return origin == null ? "none" : origin.topic() + "-" + origin.partition() + "@" + origin.offset();
    }
}
