package org.pasokh.interaction.queues;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.WaitBand;
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

    QueuesController(KeepingQueues queues) {
        this.queues = queues;
    }

    record QueuesView(List<QueueView> queues) {}

    record QueueView(
            String queueId,
            Channel channel,
            @Nullable QueueState state,
            @Nullable Instant since,
            boolean staffed,
            boolean entryClosed,
            @Nullable Instant opensAt,
            @Nullable WaitBand expectedWait) {

        static QueueView of(QueueStanding it) {
            return new QueueView(
                    it.queueId(),
                    it.channel(),
                    it.state(),
                    it.since(),
                    it.staffed(),
                    it.entryClosed(),
                    it.opensAt(),
                    it.expectedWait());
        }
    }

    @GetMapping
    QueuesView queues() {
        return new QueuesView(queues.now().all().stream()
                .sorted(Comparator.comparing(QueueStanding::queueId).thenComparing(QueueStanding::channel))
                .map(QueueView::of)
                .toList());
    }
}
