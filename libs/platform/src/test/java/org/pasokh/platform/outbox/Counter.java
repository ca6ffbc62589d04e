package org.pasokh.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.publishing.Publication;

/// An aggregate that counts, one event for each step.
record Counter(long value) {

    static Change<Counter, Long> next(String id, Topic topic, Optional<Counter> current) {
        long next = current.map(Counter::value).orElse(0L) + 1;
        return Change.to(new Counter(next), List.of(counted(id, topic, next)), next);
    }

    static Publication counted(String id, Topic topic, long number) {
        Envelope<Counted> envelope = new Envelope<>(
                EventIds.of("counted", id, Long.toString(number)),
                "/test",
                id,
                number,
                Instant.parse("2026-11-21T09:00:00Z"),
                id,
                null,
                null,
                new Counted(id, number));
        return new Publication(topic, envelope);
    }
}
