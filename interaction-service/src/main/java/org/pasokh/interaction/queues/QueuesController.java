package org.pasokh.interaction.queues;

import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.OverflowCause;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.WaitBand;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.queues.Lines.Waiting;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the queues stand, for the desk.
@RestController
@RequestMapping("/desk/v1/queues")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class QueuesController {

    private final KeepingQueues queues;
    private final CurrentView current;
    private final Directory directory;
    private final Pools pools;
    private final InstantSource clock;

    QueuesController(KeepingQueues queues, CurrentView current, Directory directory, Pools pools, InstantSource clock) {
        this.queues = queues;
        this.current = current;
        this.directory = directory;
        this.pools = pools;
        this.clock = clock;
    }

    record QueuesView(Instant now, List<QueueView> queues) {}

    /// @param mine whether whoever asks serves it
    /// @param waiting how many are in line or shown to somebody; null while this replica does not know
    /// @param overflows why it gives visits to other queues, if it does
    record QueueView(
            String queueId,
            String pool,
            Channel channel,
            @Nullable QueueState state,
            @Nullable Instant since,
            boolean staffed,
            boolean entryClosed,
            @Nullable Instant opensAt,
            @Nullable WaitBand expectedWait,
            boolean mine,
            @Nullable Integer waiting,
            @Nullable Instant waitingSince,
            @Nullable OverflowCause overflows) {

        static QueueView of(QueueStanding it, boolean mine, @Nullable Waiting waiting) {
            return new QueueView(
                    it.queueId(),
                    it.pool(),
                    it.channel(),
                    it.opening().state(),
                    it.opening().since(),
                    it.opening().staffed(),
                    it.opening().entryClosed(),
                    it.opening().opensAt(),
                    it.estimate().expected(),
                    mine,
                    waiting == null ? null : waiting.count(),
                    waiting == null ? null : waiting.since(),
                    it.overflow().why());
        }
    }

    @GetMapping
    QueuesView queues(Principal who) {
        Optional<Lines> lines = current.get().map(view -> Lines.of(view.visits()));
        Set<String> served = directory.agent(who.getName()).map(Agent::queues).orElse(Set.of());
        List<QueueView> all = queues.now().now(pools::ofQueue).stream()
                .sorted(Comparator.comparing(QueueStanding::queueId).thenComparing(QueueStanding::channel))
                .map(it -> QueueView.of(
                        it,
                        served.contains(it.queueId()),
                        lines.map(known -> known.at(it)).orElse(null)))
                .toList();
        return new QueuesView(clock.instant(), all);
    }
}
