package org.pasokh.interaction.desk.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

/// Notes who has a stream here and reports those who have had none anywhere for the length of the lease. Every replica
/// does; the router takes the first report.
class KeepingLeases {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingLeases.class);
    private static final long EVERY = 5_000;

    /// Whoever was stopped for longer than this has not been looking.
    private static final Duration BREAK = Duration.ofMillis(3 * EVERY);

    private final CurrentView current;
    private final LastSeen lastSeen;
    private final LostLeases leases;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private Instant watchingSince = Instant.MAX;
    private Instant lastLook = Instant.MIN;

    KeepingLeases(
            CurrentView current, LastSeen lastSeen, LostLeases leases, EventPublisher publisher, InstantSource clock) {
        this.current = current;
        this.lastSeen = lastSeen;
        this.leases = leases;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY)
    synchronized void look() {
        try {
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
        Set<String> connected = view.connected();
        lastSeen.note(connected, now);
        if (lastLook.isBefore(now.minus(BREAK))) {
            watchingSince = now;
        }
        lastLook = now;
        List<AgentState> elsewhere = view.checkpoint().agents().stream()
                .filter(agent -> LostLeases.isAtWork(agent) && !connected.contains(agent.agentId()))
                .toList();
        List<String> ids = elsewhere.stream().map(AgentState::agentId).toList();
        leases.among(elsewhere, lastSeen.of(ids), watchingSince, now).forEach(lost -> report(lost, now));
    }

    private void report(Lost lost, Instant now) {
        String id = EventIds.of("lost-lease", lost.agentId(), lost.lastSeen().toString());
        var request = new RoutingRequest.ReportLostLease(lost.agentId(), lost.lastSeen());
        LOG.info("desk.agent-lost agent={} lastSeen={}", lost.agentId(), lost.lastSeen());
        var _ = publisher
                .publish(RouterRequests.of(id, lost.agentId(), now, null, request))
                .exceptionally(failure -> {
                    LOG.warn("desk.agent-lost-not-told agent={}", lost.agentId());
                    return null;
                });
    }
}
