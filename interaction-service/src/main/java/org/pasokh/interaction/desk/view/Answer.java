package org.pasokh.interaction.desk.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CallbackEvent;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.SearchEvent;
import org.pasokh.contracts.routing.VisitOutcome;

/// What the router says to a command.
public sealed interface Answer {

    record OfferAccepted(String handlingId, String interactionId) implements Answer {}

    record OfferDeclined() implements Answer {}

    record InWrapUp(Instant limit) implements Answer {}

    record HandlingOver() implements Answer {}

    record ColleagueAsked() implements Answer {}

    record CalledOff() implements Answer {}

    record PresenceSet(
            Presence presence,
            @Nullable String reason,
            Instant since,
            @Nullable Set<Channel> channels) implements Answer {}

    record VisitResumed() implements Answer {}

    record VisitMoved() implements Answer {}

    record RequirementsChanged() implements Answer {}

    record QueueTurned() implements Answer {}

    record CallbackReported() implements Answer {}

    record Refused(RefusalReason reason) implements Answer {}

    /// What an event says to the command that caused it, if it says anything. One command may cause many events.
    static Optional<Answer> in(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.HandlingStarted it -> Optional.of(new OfferAccepted(it.handlingId(), it.interactionId()));
            case RoutingEvent.OfferResolved it
            when it.outcome() == OfferOutcome.DECLINED -> Optional.of(new OfferDeclined());
            case RoutingEvent.WrapUpStarted it -> Optional.of(new InWrapUp(it.limit()));
            case RoutingEvent.HandlingEnded _ -> Optional.of(new HandlingOver());
            case CollaborationEvent.VisitReserved _ -> Optional.of(new ColleagueAsked());
            case RoutingEvent.VisitExited it
            when it.outcome() == VisitOutcome.SYSTEM_ENDED -> Optional.of(new CalledOff());
            case RoutingEvent.PresenceChanged it ->
                Optional.of(new PresenceSet(it.to(), it.reason(), it.since(), it.channels()));
            case RoutingEvent.VisitResumed _ -> Optional.of(new VisitResumed());
            case RoutingEvent.VisitMoved _ -> Optional.of(new VisitMoved());
            case SearchEvent.RequirementsChanged _ -> Optional.of(new RequirementsChanged());

            case RoutingEvent.QueueStateChanged _ -> Optional.of(new QueueTurned());
            case CallbackEvent.CallbackEnded _, CallbackEvent.CallbackPostponed _ ->
                Optional.of(new CallbackReported());
            case RoutingEvent.RequestRefused it -> Optional.of(new Refused(it.reason()));
            default -> Optional.empty();
        };
    }
}
