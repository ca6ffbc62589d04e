package org.pasokh.interaction.routing.messaging;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.CapacityRules;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.HandlingLoad;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Part;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.VisitId;

/// What agents do with one another, between the log's terms and the router's own.
final class CollaborationMapping {

    private CollaborationMapping() {}

    static Request request(RoutingRequest.ByAgents request) {
        return switch (request) {
            case RoutingRequest.TakeVisit it ->
                new Request.TakeVisit(new VisitId(it.visitId()), new AgentId(it.agentId()));
            case RoutingRequest.TransferHandling it -> transfer(it);
            case RoutingRequest.InviteColleague it -> invite(it);
            case RoutingRequest.CompleteTransfer it ->
                new Request.CompleteTransfer(
                        new HandlingId(it.handlingId()), new AgentId(it.agentId()), new AgentId(it.colleagueId()));
            case RoutingRequest.DismissColleague it ->
                new Request.DismissColleague(
                        new HandlingId(it.handlingId()), new AgentId(it.agentId()), new AgentId(it.colleagueId()));
            case RoutingRequest.LeaveInteraction it ->
                new Request.LeaveInteraction(new HandlingId(it.handlingId()), new AgentId(it.agentId()));
        };
    }

    static Request silent(RoutingRequest.CustomerSilent it) {
        return new Request.CustomerSilent(new InteractionId(it.interactionId()));
    }

    static Request spoke(RoutingRequest.CustomerSpoke it) {
        return new Request.CustomerSpoke(new InteractionId(it.interactionId()));
    }

    private static Request transfer(RoutingRequest.TransferHandling it) {
        return new Request.TransferHandling(
                new HandlingId(it.handlingId()),
                new AgentId(it.agentId()),
                it.queueId() == null ? null : new QueueId(it.queueId()),
                it.colleagueId() == null ? null : new AgentId(it.colleagueId()));
    }

    private static Request invite(RoutingRequest.InviteColleague it) {
        return new Request.InviteColleague(
                new HandlingId(it.handlingId()),
                new AgentId(it.agentId()),
                new Part(
                        org.pasokh.interaction.routing.domain.Role.valueOf(
                                it.role().name()),
                        new AgentId(it.colleagueId())));
    }

    static @Nullable Set<Channel> interruptible(@Nullable CapacityRules it) {
        return it == null
                ? null
                : it.interruptible().stream()
                        .map(channel -> Channel.valueOf(channel.name()))
                        .collect(Collectors.toSet());
    }

    static @Nullable Integer silentUnits(@Nullable CapacityRules it) {
        return it == null ? null : Integer.valueOf(Bounds.units(it.silentUnits()));
    }

    static RoutingEvent reserved(Fact.VisitReserved it) {
        Need need = it.visit().need();
        return new CollaborationEvent.VisitReserved(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.agent().value(),
                it.until(),
                it.at());
    }

    static RoutingEvent released(Fact.ReservationEnded it) {
        Need need = it.visit().need();
        return new CollaborationEvent.ReservationEnded(
                it.visit().id().value(),
                need.interaction().value(),
                need.queue().value(),
                it.at());
    }

    static RoutingEvent load(Fact.LoadChanged it) {
        Handling handling = it.handling();
        return new CollaborationEvent.HandlingLoadChanged(
                handling.id().value(),
                handling.need().interaction().value(),
                handling.agent().value(),
                HandlingLoad.valueOf(it.load().name()),
                it.holds(),
                it.at());
    }

    static RoutingEvent role(Fact.BecamePrimary it) {
        Handling handling = it.handling();
        return new CollaborationEvent.HandlingRoleChanged(
                handling.id().value(),
                handling.need().interaction().value(),
                handling.agent().value(),
                Role.PRIMARY,
                it.at());
    }
}
