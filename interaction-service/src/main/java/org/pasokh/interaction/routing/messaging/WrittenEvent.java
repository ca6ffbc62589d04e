package org.pasokh.interaction.routing.messaging;

import java.util.Map;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.routing.RoutingEvent;

/// An event of the router in the form in which it goes to the log. Writing it is part of deciding: what cannot be
/// written has not happened.
@SuppressWarnings("ArrayRecordComponent") // handed through as it is, never compared
record WrittenEvent(Envelope<RoutingEvent> envelope, Map<String, String> headers, byte[] value) {

    /// The topic takes a mebibyte, headers and key included.
    private static final int MOST_BYTES = 900 * 1024;

    static WrittenEvent of(Envelope<RoutingEvent> envelope) {
        byte[] value = EventCodec.value(envelope.event());
        if (value.length > MOST_BYTES) {
            throw new IllegalStateException(envelope.type() + " of " + value.length + " bytes");
        }
        return new WrittenEvent(envelope, EventCodec.headers(envelope), value);
    }
}
