package org.pasokh.interaction.queues;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.OverflowEvent.OverflowChanged;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.QueueStateChanged;
import org.pasokh.contracts.routing.RoutingEvent.WaitEstimated;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Keeps where the queues stand, as the router tells it: in one document, for there are few and they change seldom.
final class KeepingQueues implements EventHandler<RoutingEvent> {

    private static final String ALL = "all";

    private final AggregateStore<QueueStandings> store;

    KeepingQueues(AggregateStore<QueueStandings> store) {
        this.store = store;
    }

    QueueStandings now() {
        return store.find(ALL).orElse(QueueStandings.NONE);
    }

    @Override
    public void handle(Envelope<RoutingEvent> envelope, LogPosition position) {
        long seq = envelope.seq();
        String pool = envelope.key();
        if (envelope.event() instanceof QueueStateChanged it) {
            change(standings -> standings.with(
                    QueueStanding.untold(pool, it.queueId(), it.channel()), former -> former.after(it, seq)));
        } else if (envelope.event() instanceof WaitEstimated it) {
            change(standings -> standings.with(
                    QueueStanding.untold(pool, it.queueId(), it.channel()), former -> former.after(it, seq)));
        } else if (envelope.event() instanceof OverflowChanged it) {
            change(standings -> standings.with(
                    QueueStanding.untold(pool, it.queueId(), it.channel()), former -> former.after(it, seq)));
        }
    }

    private void change(UnaryOperator<QueueStandings> change) {
        store.change(ALL, found -> {
            QueueStandings next = change.apply(found.orElse(QueueStandings.NONE));
            boolean same = found.filter(next::equals).isPresent();
            return same ? Change.nothing(next) : Change.to(next, List.of(), next);
        });
    }
}
