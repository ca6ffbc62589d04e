package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingRequest;

/// Requests as the rest of the service would make them.
public final class Requests {

    static final String POOL = "main";
    static final String QUEUE = "sales";

    private Requests() {}

    static Envelope<RoutingRequest> envelope(String id, Instant time, RoutingRequest request) {
        return envelope(POOL, id, time, request);
    }

    static Envelope<RoutingRequest> envelope(String pool, String id, Instant time, RoutingRequest request) {
        return new Envelope<>(id, "/test", "subject", 0, time, pool, null, null, request);
    }

    static RoutingRequest pool() {
        return pool(Duration.ofSeconds(20));
    }

    public static RoutingRequest pool(Duration offerTimeout) {
        return pool(QUEUE, offerTimeout, null);
    }

    static RoutingRequest pool(String queue, Duration offerTimeout, @Nullable Elsewhere elsewhere) {
        return new RoutingRequest.ConfigurePool(
                "p-" + offerTimeout,
                List.of(new QueueSettings(
                        queue,
                        offerTimeout,
                        Duration.ofMinutes(1),
                        5,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                Map.of(Channel.CHAT, 33),
                null,
                null,
                null,
                null,
                elsewhere);
    }

    public static RoutingRequest agent(String agent) {
        return agent(agent, 100);
    }

    public static RoutingRequest agent(String agent, int capacity) {
        return new RoutingRequest.ConfigureAgent(
                "a-" + capacity, agent, Set.of(QUEUE), Set.of(Channel.CHAT), capacity, null);
    }

    public static RoutingRequest available(String agent) {
        return new RoutingRequest.SetPresence(agent, Presence.AVAILABLE, null, agent);
    }

    public static RoutingRequest chat(String visit, Instant since) {
        return new RoutingRequest.RequestVisit(
                visit, "interaction-" + visit, QUEUE, Channel.CHAT, since, null, null, null);
    }
}
