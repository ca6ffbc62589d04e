package org.pasokh.interaction.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.LineOrder;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.platform.publishing.Publication;

/// The directory as the router is told it. A version names its content, so telling it again changes nothing.
final class PoolConfiguration {

    private final RoutingSettings settings;

    PoolConfiguration(RoutingSettings settings) {
        this.settings = settings;
    }

    List<Publication> publications(Instant now) {
        Stream<Publication> agents =
                settings.agents().entrySet().stream().map(agent -> agent(agent.getKey(), agent.getValue(), now));
        return Stream.concat(Stream.of(pool(now)), agents).toList();
    }

    private Publication pool(Instant now) {
        List<QueueSettings> queues = new TreeMap<>(settings.queues())
                .entrySet().stream()
                        .map(queue -> new QueueSettings(
                                queue.getKey(),
                                queue.getValue().offerTimeout(),
                                queue.getValue().wrapUpLimit(),
                                queue.getValue().maxOffers(),
                                queue.getValue().handlingTime(),
                                queue.getValue().answerWithin(),
                                queue.getValue().agentOrder(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList();
        Set<String> agents = new TreeSet<>(settings.agents().keySet());
        LineOrder order = settings.order().forTheRouter();
        String version = EventIds.of(
                "pool",
                queues.toString(),
                new TreeMap<>(settings.costs()).toString(),
                agents.toString(),
                order.toString());
        var request = new RoutingRequest.ConfigurePool(version, queues, settings.costs(), agents, order);
        return publication(request, version, "pool", now);
    }

    private static Publication agent(String id, RoutingSettings.Agent agent, Instant now) {
        String version = EventIds.of(
                "agent",
                id,
                new TreeSet<>(agent.queues()).toString(),
                new TreeSet<>(agent.channels()).toString(),
                Integer.toString(agent.capacity()));
        var request = new RoutingRequest.ConfigureAgent(
                version, id, agent.queues(), agent.channels(), agent.capacity(), null);
        return publication(request, version, id, now);
    }

    private static Publication publication(RoutingRequest request, String version, String subject, Instant now) {
        // the time belongs to the id: settings that come back after others are a new request
        String id = EventIds.of("configuration", subject, version, now.toString());
        return RouterRequests.of(id, subject, now, null, request);
    }
}
