package org.pasokh.interaction.routing.messaging;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.QueueStateCause;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Need;

/// What the router has decided about queues and about those whom they do not let in, as events of the log.
final class QueueMapping {

    private QueueMapping() {}

    static RoutingEvent event(Fact.QueueStateChanged it) {
        var state = it.state();
        return new RoutingEvent.QueueStateChanged(
                state.queue().value(),
                Channel.valueOf(state.channel().name()),
                QueueState.valueOf(state.opening().name()),
                requireNonNullElse(state.since(), Instant.EPOCH),
                state.staffed(),
                state.closedToAll(),
                state.opensAt(),
                QueueStateCause.valueOf(it.cause().name()),
                it.by(),
                it.at());
    }

    static RoutingEvent event(Fact.VisitParked it) {
        Need need = it.visit().need();
        return new RoutingEvent.VisitParked(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                Channel.valueOf(need.channel().name()),
                QueueState.valueOf(it.why().name()),
                it.at());
    }

    static RoutingEvent event(Fact.VisitUnparked it) {
        Need need = it.visit().need();
        return new RoutingEvent.VisitUnparked(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                Channel.valueOf(need.channel().name()),
                it.at());
    }
}
