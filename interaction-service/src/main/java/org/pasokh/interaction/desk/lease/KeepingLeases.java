package org.pasokh.interaction.desk.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.desk.lease.LostLeases.Lost;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.platform.publishing.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Shares who was heard of here and reports those of whom nothing was heard anywhere for the length of the lease. Every
/// replica does; the router takes the first report.
class KeepingLeases {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingLeases.class);
    /// What a replica has heard and not yet shared when it dies is lost: a small part of the lease.
    private static final long EVERY = 2_000;

    /// Whoever was stopped for longer than this has not been looking.
    private static final Duration BREAK = Duration.ofMillis(4 * EVERY);

    private final CurrentView current;
    private final Seeing seeing;
    private final LostLeases leases;
    private final UnaryOperator<String> pools;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private Instant watchingSince = Instant.MAX;
    private Instant lastLook = Instant.MIN;

    /// @param pools of the router, by agent
    KeepingLeases(
            CurrentView current,
            Seeing seeing,
            LostLeases leases,
            UnaryOperator<String> pools,
            EventPublisher publisher,
            InstantSource clock) {
        this.current = current;
        this.seeing = seeing;
        this.leases = leases;
        this.pools = pools;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY)
    synchronized void look() {
        try {
            // also while this replica sees nothing itself: screens answer to any
            seeing.share();
            current.get().ifPresentOrElse(view -> look(view, clock.instant()), this::lookAway);
        } catch (DataAccessException e) {
            lookAway();
            LOG.warn("desk.leases-not-kept reason={}", e.getClass().getSimpleName());
        }
    }

    private void lookAway() {
        watchingSince = Instant.MAX;
        lastLook = Instant.MIN;
    }

    private void look(LiveView view, Instant now) {
        if (lastLook.isBefore(now.minus(BREAK))) {
            watchingSince = now;
        }
        lastLook = now;
        Map<String, AgentState> atWork = view.checkpoint().agents().stream()
                .filter(LostLeases::isAtWork)
                .collect(Collectors.toMap(AgentState::agentId, agent -> agent));
        Map<String, Instant> elsewhere = seeing.elsewhere(atWork.keySet(), leases.limit(now));
        atWork.keySet().retainAll(elsewhere.keySet());
        leases.among(atWork.values(), elsewhere, watchingSince, now).forEach(lost -> report(lost, now));
    }

    private void report(Lost lost, Instant now) {
        // the same for all replicas, and another one after a while: a report may have been refused
        String minute = Long.toString(now.getEpochSecond() / 60);
        String id = EventIds.of("lost-lease", lost.agentId(), lost.lastSeen().toString(), minute);
        var request = new RoutingRequest.ReportLostLease(lost.agentId(), lost.lastSeen());
        LOG.info("desk.agent-lost agent={} lastSeen={}", lost.agentId(), lost.lastSeen());
        var _ = publisher
                .publish(RouterRequests.of(pools.apply(lost.agentId()), id, lost.agentId(), now, null, request))
                .exceptionally(failure -> {
                    LOG.warn("desk.agent-lost-not-told agent={}", lost.agentId());
                    return null;
                });
    }
}
