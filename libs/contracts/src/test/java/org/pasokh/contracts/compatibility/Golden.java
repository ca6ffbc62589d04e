package org.pasokh.contracts.compatibility;

import java.util.Map;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import tools.jackson.databind.JsonNode;

/// A record as it once stood on the log. What has been written stays as it is: a later form of the event gets the
/// next generation beside it.
record Golden(int generation, String key, Map<String, String> headers, JsonNode value) {

    static Golden of(int generation, Envelope<?> envelope) {
        return new Golden(
                generation,
                envelope.key(),
                EventCodec.headers(envelope),
                Json.read(EventCodec.value(envelope.event())));
    }

    String type() {
        return String.valueOf(headers.get(EventCodec.TYPE));
    }

    <E extends Event> EventCodec.Reading<E> read(EventTypes<E> types, JsonNode instead) {
        return EventCodec.read(types, key, headers, Json.bytes(instead));
    }
}
