package org.pasokh.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;

/// Times the handlers, counts what they skip, and lets each work in the trace of the record that it was given.
final class InboxTelemetry {

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    InboxTelemetry(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    void observe(String handler, String type, Map<String, String> headers, Runnable work) {
        ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get, Kind.CONSUMER);
        context.setCarrier(headers);
        Observation.createNotStarted("pasokh.inbox", () -> context, observations)
                .contextualName(handler + " process")
                .lowCardinalityKeyValue("handler", handler)
                .lowCardinalityKeyValue("type", type)
                .observe(work);
    }

    void skipped(String handler, String type) {
        meters.counter("pasokh.inbox.skipped", "handler", handler, "type", shortened(type))
                .increment();
    }

    /// A type's name comes from outside: it must not make meters without end.
    private static String shortened(String type) {
        return type.matches("[a-z]+\\.[a-z-]+\\.v[0-9]{1,2}") && type.length() <= 64 ? type : "other";
    }
}
