package org.pasokh.interaction.queues;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pasokh.contracts.contact.Channel;

/// Where all queues stand.
record QueueStandings(List<QueueStanding> all) {

    static final QueueStandings NONE = new QueueStandings(List.of());

    QueueStandings {
        all = List.copyOf(all);
    }

    Optional<QueueStanding> of(String queueId, Channel channel) {
        return all.stream().filter(each -> each.isOf(queueId, channel)).findFirst();
    }

    QueueStandings with(String queueId, Channel channel, UnaryOperator<QueueStanding> change) {
        QueueStanding former = of(queueId, channel).orElseGet(() -> QueueStanding.untold(queueId, channel));
        List<QueueStanding> others = new ArrayList<>(all);
        others.removeIf(each -> each.isOf(queueId, channel));
        others.add(change.apply(former));
        return new QueueStandings(others);
    }
}
