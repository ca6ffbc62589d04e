package org.pasokh.interaction.routing.messaging;

import java.util.Map;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.Outgoing;

/// A request to another pool, in the form in which it goes to the log, in the transaction of the event that says so.
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record WrittenRequest(String key, Map<String, String> headers, byte[] value) {

    /// @param event what has happened; it is asked once, whoever decides it again
    static WrittenRequest of(Outgoing outgoing, Envelope<RoutingEvent> event) {
        Envelope<RoutingRequest> envelope = new Envelope<>(
                EventIds.of("hand-over", event.id()),
                PartitionRouter.SOURCE,
                outgoing.subject(),
                0,
                event.time(),
                outgoing.to().value(),
                event.id(),
                event.traceparent(),
                PoolMapping.request(outgoing.request()));
        byte[] value = EventCodec.value(envelope.event());
        if (value.length > Bounds.MOST_BYTES) {
            throw new IllegalStateException(envelope.type() + " of " + value.length + " bytes");
        }
        return new WrittenRequest(envelope.key(), EventCodec.headers(envelope), value);
    }
}
