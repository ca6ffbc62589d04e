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

    /// A queue that was moved stands where it is now, whatever was heard last of where it was.
    ///
    /// @param pools by queue
    Optional<QueueStanding> of(String queueId, Channel channel, UnaryOperator<String> pools) {
        return all.stream()
                .filter(each -> each.isOf(queueId, channel))
                .filter(each -> each.pool().equals(pools.apply(queueId)))
                .findFirst();
    }

    /// Without what former pools have told.
    List<QueueStanding> now(UnaryOperator<String> pools) {
        return all.stream()
                .filter(each -> each.pool().equals(pools.apply(each.queueId())))
                .toList();
    }

    /// @param untold one of which nothing has been told
    QueueStandings with(QueueStanding untold, UnaryOperator<QueueStanding> change) {
        List<QueueStanding> others = new ArrayList<>(all);
        others.removeIf(each -> each.isSameAs(untold));
        QueueStanding former =
                all.stream().filter(each -> each.isSameAs(untold)).findFirst().orElse(untold);
        others.add(change.apply(former));
        return new QueueStandings(others);
    }
}
