package org.pasokh.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.telemetry.TraceContext;

/// Addresses requests to the router.
public final class RouterRequests {

    public static final String SOURCE = "/interaction-service";

    private RouterRequests() {}

    /// @param pool that decides on it
    /// @param id names the request for ever: the event that answers it carries it as its cause
    /// @param subject what it is about
    public static Publication of(
            String pool,
            String id,
            String subject,
            Instant time,
            @Nullable String causationId,
            RoutingRequest request) {
        return new Publication(
                Topic.ROUTING_REQUESTS,
                new Envelope<>(id, SOURCE, subject, 0, time, pool, causationId, TraceContext.current(), request));
    }
}
