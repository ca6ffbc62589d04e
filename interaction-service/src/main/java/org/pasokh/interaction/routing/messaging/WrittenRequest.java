package org.pasokh.interaction.routing.messaging;

import java.util.Map;
import java.util.Objects;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.Outgoing;
import org.pasokh.interaction.routing.domain.Request;

/// A request to another pool, in the form in which it goes to the log, in the transaction of the event that says so.
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record WrittenRequest(String key, Map<String, String> headers, byte[] value) {

    /// @param cause the request that led to it
    /// @param event what has happened; it is asked once, whoever decides it again
    static WrittenRequest of(Outgoing outgoing, Envelope<RoutingRequest> cause, Envelope<RoutingEvent> event) {
        Envelope<RoutingRequest> envelope = outgoing.request() instanceof Request.OfPools request
                ? handOver(outgoing, request, event)
                : Forwarded.of(outgoing, cause, event);
        byte[] value = EventCodec.value(envelope.event());
        if (value.length > Bounds.MOST_BYTES) {
            throw new IllegalStateException(envelope.type() + " of " + value.length + " bytes");
        }
        return new WrittenRequest(envelope.key(), EventCodec.headers(envelope), value);
    }

    private static Envelope<RoutingRequest> handOver(
            Outgoing outgoing, Request.OfPools request, Envelope<RoutingEvent> event) {
        return new Envelope<>(
                EventIds.of("hand-over", event.id()),
                PartitionRouter.SOURCE,
                Objects.requireNonNull(outgoing.subject()),
                0,
                event.time(),
                outgoing.to().value(),
                event.id(),
                event.traceparent(),
                PoolMapping.request(request));
    }
}
