package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.ExitReason;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.HandlingStart;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.VisitOutcome;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.Visit;

/// The router's facts as events of the log, one for one.
final class EventMapping {

    private EventMapping() {}

    /// @param cause the request that led to the fact
    static RoutingEvent event(Fact fact, Envelope<RoutingRequest> cause) {
        return switch (fact) {
            case Fact.VisitEnqueued it -> enqueued(it);
            case Fact.VisitRelaxed it -> SearchMapping.relaxed(it);
            case Fact.VisitReleased it -> SearchMapping.released(it);
            case Fact.RequirementsChanged it -> SearchMapping.required(it);
            case Fact.VisitStranded it -> SearchMapping.stranded(it);
            case Fact.HandlingWarned it -> SearchMapping.warned(it);
            case Fact.VisitReserved it -> CollaborationMapping.reserved(it);
            case Fact.ReservationEnded it -> CollaborationMapping.released(it);
            case Fact.LoadChanged it -> CollaborationMapping.load(it);
            case Fact.BecamePrimary it -> CollaborationMapping.role(it);
            case Fact.VisitHeld it -> held(it);
            case Fact.VisitMoved it -> moved(it);
            case Fact.VisitResumed it -> resumed(it);
            case Fact.VisitParked it -> QueueMapping.event(it);
            case Fact.VisitUnparked it -> QueueMapping.event(it);
            case Fact.VisitExited it -> exited(it);
            case Fact.OfferMade it -> made(it);
            case Fact.OfferProlonged it -> prolonged(it);
            case Fact.OfferResolved it -> resolved(it);
            case Fact.HandlingStarted it -> started(it);
            case Fact.WrapUpStarted it -> wrapUp(it);
            case Fact.WrapUpProlonged it -> prolonged(it);
            case Fact.HandlingEnded it -> ended(it);
            case Fact.PresenceChanged it -> presence(it);
            case Fact.CapacityChanged it -> capacity(it);
            case Fact.QueueStateChanged it -> QueueMapping.event(it);
            case Fact.WaitEstimated it -> WaitMapping.event(it);
            case Fact.OverflowChanged it -> OverflowMapping.event(it);
            case Fact.PoolConfigured it ->
                new RoutingEvent.PoolConfigured(it.settings().version(), it.at());
            case Fact.AgentConfigured it -> configured(it);
            case Fact.AgentRemoved it -> removed(it);
            case Fact.OfCallback it -> CallbackMapping.event(it);
            case Fact.OfPools it -> PoolMapping.event(it);
            case Fact.RequestRefused it -> refused(it, cause);
            case Fact.RequestForwarded it -> PoolMapping.event(it, cause.type());
        };
    }

    private static RoutingEvent capacity(Fact.CapacityChanged it) {
        return new RoutingEvent.CapacityChanged(it.agent().value(), it.used(), it.capacity(), it.at());
    }

    private static RoutingEvent configured(Fact.AgentConfigured it) {
        return new RoutingEvent.AgentConfigured(it.agent().value(), it.profile().version(), it.at());
    }

    private static RoutingEvent removed(Fact.AgentRemoved it) {
        return new RoutingEvent.AgentRemoved(it.agent().value(), it.at());
    }

    private static RoutingEvent enqueued(Fact.VisitEnqueued it) {
        Need need = it.need();
        return new RoutingEvent.VisitEnqueued(
                it.visit().value(),
                need.interaction().value(),
                need.queue().value(),
                channel(need.channel()),
                need.waitingSince(),
                it.at(),
                it.search().keptUntil(),
                it.countsFrom(),
                it.headStart(),
                it.foretold() == null ? null : WaitMapping.estimate(it.foretold()),
                Role.valueOf(need.role().name()),
                OverflowMapping.flownFrom(need));
    }

    private static RoutingEvent held(Fact.VisitHeld it) {
        Need need = it.visit().need();
        return new RoutingEvent.VisitHeld(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.visit().offers(),
                it.at());
    }

    private static RoutingEvent moved(Fact.VisitMoved it) {
        Need need = it.visit().need();
        return new RoutingEvent.VisitMoved(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.countsFrom(),
                it.headStart(),
                it.at(),
                it.by());
    }

    private static RoutingEvent resumed(Fact.VisitResumed it) {
        Need need = it.visit().need();
        return new RoutingEvent.VisitResumed(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.by(),
                it.at());
    }

    private static RoutingEvent exited(Fact.VisitExited it) {
        Visit visit = it.visit();
        Need need = visit.need();
        return new RoutingEvent.VisitExited(
                visit.id().value(),
                need.interaction().value(),
                need.queue().value(),
                channel(need.channel()),
                VisitOutcome.valueOf(it.outcome().name()),
                Duration.between(need.waitingSince(), it.at()).toMillis(),
                Duration.between(visit.enqueuedAt(), it.at()).toMillis(),
                it.at(),
                it.reason() == null ? null : ExitReason.valueOf(it.reason().name()));
    }

    private static RoutingEvent made(Fact.OfferMade it) {
        Offer offer = it.offer();
        Need need = it.need();
        return new RoutingEvent.OfferMade(
                offer.id().value(),
                offer.visit().value(),
                need.interaction().value(),
                need.queue().value(),
                channel(need.channel()),
                offer.agent().value(),
                it.attempt(),
                offer.units(),
                need.waitingSince(),
                offer.madeAt(),
                offer.deadline(),
                DecisionMapping.record(it.decision()),
                Role.valueOf(need.role().name()));
    }

    private static RoutingEvent prolonged(Fact.OfferProlonged it) {
        Offer offer = it.offer();
        return new RoutingEvent.OfferProlonged(
                offer.id().value(),
                offer.visit().value(),
                offer.agent().value(),
                it.deadline(),
                Duration.between(offer.deadline(), it.deadline()).toMillis());
    }

    private static RoutingEvent resolved(Fact.OfferResolved it) {
        Offer offer = it.offer();
        return new RoutingEvent.OfferResolved(
                offer.id().value(),
                offer.visit().value(),
                it.need().interaction().value(),
                offer.agent().value(),
                OfferOutcome.valueOf(it.outcome().name()),
                it.reason(),
                Duration.between(offer.madeAt(), it.at()).toMillis(),
                it.at());
    }

    private static RoutingEvent started(Fact.HandlingStarted it) {
        Need need = it.need();
        return new RoutingEvent.HandlingStarted(
                it.handling().value(),
                it.offer().id().value(),
                it.offer().visit().value(),
                need.interaction().value(),
                need.queue().value(),
                channel(need.channel()),
                it.offer().agent().value(),
                it.offer().units(),
                it.at(),
                HandlingStart.valueOf(it.start().name()),
                Role.valueOf(need.role().name()));
    }

    private static RoutingEvent wrapUp(Fact.WrapUpStarted it) {
        Handling handling = it.handling();
        return new RoutingEvent.WrapUpStarted(
                handling.id().value(),
                handling.need().interaction().value(),
                handling.agent().value(),
                it.time().since(),
                it.time().until());
    }

    private static RoutingEvent prolonged(Fact.WrapUpProlonged it) {
        Handling handling = it.handling();
        Instant former = handling.wrapUp().orElseThrow().until();
        return new RoutingEvent.WrapUpProlonged(
                handling.id().value(),
                handling.need().interaction().value(),
                handling.agent().value(),
                it.limit(),
                Duration.between(former, it.limit()).toMillis(),
                it.at());
    }

    private static RoutingEvent ended(Fact.HandlingEnded it) {
        Handling handling = it.handling();
        return new RoutingEvent.HandlingEnded(
                handling.id().value(),
                handling.need().interaction().value(),
                handling.agent().value(),
                HandlingEnd.valueOf(it.end().name()),
                it.disposition(),
                it.at());
    }

    private static RoutingEvent presence(Fact.PresenceChanged it) {
        return new RoutingEvent.PresenceChanged(
                it.agent().value(),
                Presence.valueOf(it.from().name()),
                Presence.valueOf(it.to().name()),
                it.reason(),
                it.by(),
                it.at(),
                channels(it.channels()));
    }

    private static @Nullable Set<Channel> channels(
            @Nullable Set<org.pasokh.interaction.routing.domain.Channel> channels) {
        return channels == null
                ? null
                : channels.stream().map(EventMapping::channel).collect(Collectors.toSet());
    }

    private static RoutingEvent refused(Fact.RequestRefused it, Envelope<RoutingRequest> cause) {
        return new RoutingEvent.RequestRefused(
                cause.type(),
                RefusalReason.valueOf(it.reason().name()),
                valueOf(it.agent()),
                it.at(),
                cause.event() instanceof RoutingRequest.RequestCallback asked ? asked.interactionId() : null,
                it.free().isEmpty() ? null : it.free());
    }

    private static @Nullable String valueOf(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static Channel channel(org.pasokh.interaction.routing.domain.Channel channel) {
        return Channel.valueOf(channel.name());
    }
}
