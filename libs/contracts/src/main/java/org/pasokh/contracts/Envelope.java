package org.pasokh.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event with what is known about it: CloudEvents attributes in Kafka headers, the event itself as the value.
///
/// @param id a hash of the event's cause and role ([EventIds]); the same cause gives the same id for ever
/// @param source the component that wrote it, as `/channel-gateway` or `/interaction-service/router`
/// @param subject the aggregate it tells of
/// @param seq the aggregate's gap-free number of this event, from 1; 0 where the topic has no aggregate sequence
/// @param time the producer's business time
/// @param key the Kafka key
/// @param causationId the id of the event or command that led to this one
/// @param traceparent W3C trace context
public record Envelope<E extends Event>(
        String id,
        String source,
        String subject,
        long seq,
        Instant time,
        String key,
        @Nullable String causationId,
        @Nullable String traceparent,
        E event) {

    public String type() {
        return EventTypes.nameOf(event.getClass());
    }

    public <F extends Event> Envelope<F> with(F other) {
        return new Envelope<>(id, source, subject, seq, time, key, causationId, traceparent, other);
    }
}
