package org.pasokh.interaction.routing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.application.ReadingTheLog;
import org.pasokh.interaction.routing.application.ReadingTheLog.Outcome;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Happened;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Outgoing;
import org.pasokh.interaction.routing.domain.PoolId;

/// The router of one partition, from record to events. Given the same records it gives the same events, ids included,
/// whoever asks: the stream, its restart, or somebody who checks both.
final class PartitionRouter {

    static final String SOURCE = "/interaction-service/router";

    private static final EventTypes<RoutingRequest> REQUESTS = EventTypes.of(RoutingRequest.class);

    /// An unknown type may be anything.
    private static final int LONGEST_TYPE = 100;

    private final ReadingTheLog reading;

    PartitionRouter(ReadingTheLog reading) {
        this.reading = reading;
    }

    Answer read(RequestRecord record) {
        if (record.value() != null && record.value().length > Bounds.MOST_BYTES) {
            return failed(record, "too large");
        }
        return switch (EventCodec.read(REQUESTS, record.key(), record.headers(), record.value())) {
            case EventCodec.Reading.Read(Envelope<RoutingRequest> envelope) -> read(record, envelope);
            case EventCodec.Reading.UnknownType(var _) -> failed(record, "unknown type");
            case EventCodec.Reading.Broken(String reason) -> failed(record, reason);
        };
    }

    /// What the core makes of a record; nothing if it cannot be a request.
    static Optional<LogEntry> entry(RequestRecord record) {
        boolean small = record.value() == null || record.value().length <= Bounds.MOST_BYTES;
        if (small
                && EventCodec.read(REQUESTS, record.key(), record.headers(), record.value())
                        instanceof EventCodec.Reading.Read(Envelope<RoutingRequest> envelope)) {
            try {
                return Optional.of(RequestMapping.entry(record, envelope));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Answer read(RequestRecord record, Envelope<RoutingRequest> envelope) {
        LogEntry entry;
        PoolId pool;
        try {
            entry = RequestMapping.entry(record, envelope);
            pool = new PoolId(envelope.key());
        } catch (RuntimeException e) {
            return failed(record, envelope.type() + ": " + e.getClass().getSimpleName());
        }
        return switch (reading.read(pool, entry, happened -> decided(record, envelope, happened))) {
            case Outcome.Decided(Answer.Decided answer) -> answer;
            case Outcome.ReadBefore<Answer.Decided> _ -> new Answer.ReadBefore();
            case Outcome.Failed(String reason) -> failed(record, reason);
        };
    }

    private static Answer.Decided decided(
            RequestRecord record, Envelope<RoutingRequest> cause, List<Happened> happened) {
        List<WrittenEvent> events = new ArrayList<>(happened.size());
        List<WrittenRequest> requests = new ArrayList<>();
        PoolId pool = new PoolId(cause.key());
        String asked = Forwarded.askedAs(cause);
        // the answer is another pool's: what time has brought here must not be taken for it
        boolean forwarded = !happened.isEmpty() && happened.getFirst().fact() instanceof Fact.RequestForwarded;
        for (Happened each : happened) {
            boolean answers = events.isEmpty() || !forwarded;
            events.add(WrittenEvent.of(new Envelope<>(
                    eventId(record, events.size()),
                    SOURCE,
                    each.subject(),
                    each.seq(),
                    record.appendedAt(),
                    cause.key(),
                    answers ? asked : events.getFirst().envelope().id(),
                    cause.traceparent(),
                    EventMapping.event(each.fact(), cause))));
            Envelope<RoutingEvent> event = events.getLast().envelope();
            Outgoing.of(each.fact(), pool).ifPresent(it -> requests.add(WrittenRequest.of(it, cause, event)));
        }
        return new Answer.Decided(events, requests);
    }

    private static Answer failed(RequestRecord record, String reason) {
        String key = record.key();
        String id = record.headers().get(EventCodec.ID);
        return new Answer.Failed(key == null || id == null ? List.of() : List.of(refusal(record, key, id)), reason);
    }

    private static WrittenEvent refusal(RequestRecord record, String key, String id) {
        String type = record.headers().getOrDefault(EventCodec.TYPE, "unknown");
        String shortened = type.substring(0, Math.min(type.length(), LONGEST_TYPE));
        @Nullable String traceparent = record.headers().get(EventCodec.TRACEPARENT);
        return WrittenEvent.of(new Envelope<>(
                eventId(record, 0),
                SOURCE,
                id,
                0,
                record.appendedAt(),
                key,
                Forwarded.askedAs(record.headers(), id),
                traceparent,
                new RoutingEvent.RequestRefused(
                        shortened, RefusalReason.FAILED, null, record.appendedAt(), null, null)));
    }

    private static String eventId(RequestRecord record, int ordinal) {
        return EventIds.of(
                "routing",
                Integer.toString(record.partition()),
                Long.toString(record.offset()),
                Integer.toString(ordinal));
    }
}
