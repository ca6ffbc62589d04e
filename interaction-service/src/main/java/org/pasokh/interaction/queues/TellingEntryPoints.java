package org.pasokh.interaction.queues;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// For so long customers may name a time to be called at.
    private static final Duration AHEAD = Duration.ofDays(7);

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
                                    entryPoint,
                                    standings.of(queue, Channel.CHAT, pools::ofQueue),
                                    openings(queue, now),
                                    now)
                            .ifPresent(this::publish));
        } catch (DataAccessException e) {
            LOG.warn("queues.entry-points-not-told reason={}", e.getClass().getSimpleName());
        }
    }

    static Optional<EntryPointTold> signal(
            String entryPoint,
            Optional<QueueStanding> found,
            @Nullable List<EntryPointTold.Opening> openings,
            Instant now) {
        return found.flatMap(standing -> Optional.ofNullable(standing.opening().state())
                .map(state -> EntryPointWords.told(entryPoint, state, standing, openings, now)));
    }

    private @Nullable List<EntryPointTold.Opening> openings(String queue, Instant now) {
        return directory
                .openings(queue, Channel.CHAT, now, now.plus(AHEAD))
                .map(all -> all.stream()
                        .map(each -> new EntryPointTold.Opening(each.from(), each.to()))
                        .toList())
                .orElse(null);
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
