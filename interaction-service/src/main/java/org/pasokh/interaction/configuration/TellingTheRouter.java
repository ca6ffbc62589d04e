package org.pasokh.interaction.configuration;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.RoutingRequest.ConfigureAgent;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.configuration.version.Version;
import org.pasokh.interaction.configuration.version.Versions;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.publishing.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the router of each version once, pool by pool, whichever replica does it: what a pool was told last is a
/// document, and the same update that names a newer version carries the requests that tell it. So no replica can tell
/// an older one after it.
final class TellingTheRouter {

    private static final Logger LOG = LoggerFactory.getLogger(TellingTheRouter.class);

    private static final int MOST_POOLS = 10_000;

    private final AggregateStore<Told> told;
    private final Versions versions;

    TellingTheRouter(AggregateStore<Told> told, Versions versions) {
        this.told = told;
        this.versions = versions;
    }

    /// What is new since it was last told; nothing if it knows.
    void tellNews(Version version, Instant now) {
        tell(version, now, false);
    }

    /// All of it, whatever it may know: the log may be a new one, or have been read by an older version of the
    /// software.
    void tellAll(Version version, Instant now) {
        tell(version, now, true);
    }

    /// Pools that are no longer named too: that nothing is in them any more.
    private void tell(Version version, Instant now, boolean all) {
        Map<String, Told> known = told.select(Filters.empty(), Sorts.ascending("_id"), MOST_POOLS).stream()
                .collect(Collectors.toMap(Told::poolId, it -> it));
        // a replica that was stopped makes no pool anew that is gone since
        if (known.values().stream().anyMatch(it -> it.number() > version.number())) {
            return;
        }
        Set<String> pools = new TreeSet<>(version.content().pools().keySet());
        pools.addAll(known.keySet());
        pools.forEach(pool -> tell(pool, version, now, all));
    }

    private void tell(String pool, Version version, Instant now, boolean all) {
        Openings openings = Openings.at(now);
        PoolConfiguration configuration = PoolConfiguration.of(pool, version.number(), version.content(), openings);
        Told next =
                new Told(version.number(), openings.day(), configuration.pool().version(), pool);
        int requests = told.change(pool, current -> {
            if (current.filter(it -> it.isAheadOf(next.number(), next.day()) || (!all && it.isOf(next)))
                    .isPresent()) {
                return Change.nothing(0);
            }
            List<Publication> publications = requests(configuration, all ? Optional.empty() : current)
                    .map(request -> publication(pool, request, now))
                    .toList();
            return Change.to(next, publications, publications.size());
        });
        if (requests > 0) {
            LOG.info(
                    "configuration.told pool={} number={} version={} requests={}",
                    pool,
                    next.number(),
                    configuration.pool().version(),
                    requests);
        }
    }

    /// Agents go by the number: their settings do not depend on the day.
    private Stream<RoutingRequest> requests(PoolConfiguration configuration, Optional<Told> before) {
        List<ConfigureAgent> agents = before.flatMap(it -> versions.find(it.number())
                        .map(version -> PoolConfiguration.of(
                                it.poolId(), it.number(), version.content(), new Openings(it.day()))))
                .map(configuration::agentsNotIn)
                .orElse(configuration.agents());
        boolean samePool = before.filter(
                        it -> it.pool().equals(configuration.pool().version()))
                .isPresent();
        return Stream.concat(samePool ? Stream.empty() : Stream.of(configuration.pool()), agents.stream());
    }

    private static Publication publication(String pool, RoutingRequest request, Instant now) {
        return switch (request) {
            case ConfigureAgent it -> publication(pool, it, it.agentId(), it.version(), now);
            case RoutingRequest.ConfigurePool it -> publication(pool, it, "pool", it.version(), now);
            default -> throw new IllegalArgumentException("no configuration: " + request.getClass());
        };
    }

    private static Publication publication(
            String pool, RoutingRequest request, String subject, String version, Instant now) {
        // the time belongs to the id: settings that come back after others are a new request
        String id = EventIds.of("configuration", pool, subject, version, now.toString());
        return RouterRequests.of(pool, id, subject, now, null, request);
    }
}
