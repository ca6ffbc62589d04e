package org.pasokh.interaction.queues;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.LiveSignal.EntryPointTold;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Tells the gateways how the chat entry points stand, again and again: a gateway that has just started knows it soon,
/// and one that missed a signal hears the next. Every replica does.
class TellingEntryPoints {

    private static final Logger LOG = LoggerFactory.getLogger(TellingEntryPoints.class);

    private final KeepingQueues queues;
    private final Directory directory;
    private final Pools pools;
    private final EventPublisher publisher;
    private final InstantSource clock;

    TellingEntryPoints(
            KeepingQueues queues, Directory directory, Pools pools, EventPublisher publisher, InstantSource clock) {
        this.queues = queues;
        this.directory = directory;
        this.pools = pools;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void tell() {
        try {
            QueueStandings standings = queues.now();
            Instant now = clock.instant();
            directory
                    .queuesOfEntryPoints(Channel.CHAT)
                    .forEach((entryPoint, queue) -> signal(
                                    entryPoint, standings.of(queue, Channel.CHAT, pools::ofQueue), now)
                            .ifPresent(this::publish));
        } catch (DataAccessException e) {
            LOG.warn("queues.entry-points-not-told reason={}", e.getClass().getSimpleName());
        }
    }

    static Optional<EntryPointTold> signal(String entryPoint, Optional<QueueStanding> found, Instant now) {
        return found.flatMap(standing -> Optional.ofNullable(standing.opening().state())
                .map(state -> EntryPointWords.told(entryPoint, state, standing, now)));
    }

    private void publish(EntryPointTold told) {
        String key = EntryPointTold.KEY + told.entryPoint();
        Envelope<LiveSignal> envelope = new Envelope<>(
                EventIds.of("entry-point-told", told.entryPoint(), told.at().toString()),
                RouterRequests.SOURCE,
                key,
                0,
                told.at(),
                key,
                null,
                null,
                told);
        var _ = publisher.publish(new Publication(Topic.LIVE_SIGNALS, envelope)).exceptionally(failure -> {
            LOG.debug("queues.signal-lost reason={}", failure.getClass().getSimpleName());
            return null;
        });
    }
}
