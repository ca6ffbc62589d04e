package org.pasokh.interaction.routing.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandOverCause;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.Elsewhere;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Passing;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.VisitId;

/// What goes from one pool to another, between the log's terms and the router's own.
final class PoolMapping {

    private PoolMapping() {}

    static Request request(RoutingRequest.OfPools request) {
        return switch (request) {
            case RoutingRequest.TakeOverVisit it ->
                new Request.TakeOverVisit(
                        new VisitId(it.visitId()),
                        MovedMapping.need(it.need()),
                        passing(it),
                        MovedMapping.callback(it.callback()));
            case RoutingRequest.TakeOverCallback it ->
                new Request.TakeOverCallback(
                        Objects.requireNonNull(MovedMapping.callback(it.callback())), new PoolId(it.fromPool()));
            case RoutingRequest.TakeOverAgent it -> MovedAgentMapping.request(it);
            case RoutingRequest.TakeOverSuspension it ->
                new Request.TakeOverSuspension(
                        new QueueId(it.queueId()),
                        RequestMapping.channel(it.channel()),
                        new PoolId(it.fromPool()),
                        it.by(),
                        it.passes());
        };
    }

    static RoutingRequest request(Request.OfPools request) {
        return switch (request) {
            case Request.TakeOverVisit it -> takeOver(it);
            case Request.TakeOverAgent it -> MovedAgentMapping.request(it);
            case Request.TakeOverSuspension it ->
                new RoutingRequest.TakeOverSuspension(
                        it.queue().value(),
                        Channel.valueOf(it.channel().name()),
                        it.from().value(),
                        it.by(),
                        it.passes());
            case Request.TakeOverCallback it ->
                new RoutingRequest.TakeOverCallback(
                        it.from().value(), Objects.requireNonNull(MovedMapping.callback(it.callback())));
        };
    }

    static RoutingEvent event(Fact.OfPools fact) {
        return switch (fact) {
            case Fact.VisitHandedOver it ->
                new PoolEvent.VisitHandedOver(
                        it.visit().value(),
                        it.need().interaction().value(),
                        it.need().queue().value(),
                        Channel.valueOf(it.need().channel().name()),
                        it.to().value(),
                        it.there().queue().value(),
                        it.next().value(),
                        HandOverCause.valueOf(it.passing().cause().name()),
                        it.reason() == null
                                ? null
                                : RefusalReason.valueOf(it.reason().name()),
                        it.at());
            case Fact.AgentHandedOver it -> MovedAgentMapping.event(it);
            case Fact.AgentTakenOver it -> MovedAgentMapping.event(it);
            case Fact.SuspensionHandedOver it -> suspension(it);
            case Fact.CallbackHandedOver it ->
                new PoolEvent.CallbackHandedOver(
                        it.callback().id().value(),
                        it.callback().need().interaction().value(),
                        it.callback().need().queue().value(),
                        it.to().value(),
                        it.at());
            case Fact.CallbackTakenOver it ->
                new PoolEvent.CallbackTakenOver(
                        it.callback().id().value(),
                        it.callback().need().interaction().value(),
                        it.callback().need().queue().value(),
                        it.from().value(),
                        it.at());
        };
    }

    static RoutingEvent event(Fact.RequestForwarded it, String requestType) {
        return new PoolEvent.RequestForwarded(requestType, it.to().value(), it.at());
    }

    private static RoutingEvent suspension(Fact.SuspensionHandedOver it) {
        return new PoolEvent.SuspensionHandedOver(
                it.queue().value(),
                Channel.valueOf(it.channel().name()),
                it.to().value(),
                it.by(),
                it.at());
    }

    static @Nullable Elsewhere elsewhere(org.pasokh.contracts.routing.@Nullable Elsewhere it) {
        return it == null
                ? null
                : new Elsewhere(
                        it.queues().entrySet().stream()
                                .collect(Collectors.toMap(
                                        each -> new QueueId(each.getKey()), each -> new PoolId(each.getValue()))),
                        it.agents().entrySet().stream()
                                .collect(Collectors.toMap(
                                        each -> new AgentId(each.getKey()), each -> new PoolId(each.getValue()))));
    }

    private static Passing passing(RoutingRequest.TakeOverVisit it) {
        Map<QueueId, Instant> refused = new HashMap<>();
        it.refusedBy().forEach((queue, at) -> refused.put(new QueueId(queue), at));
        return new Passing(
                new PoolId(it.fromPool()),
                Passing.Cause.valueOf(it.cause().name()),
                it.missedBy().stream().map(AgentId::new).toList(),
                it.home() == null ? null : new QueueId(it.home()),
                it.expectedMillis(),
                refused,
                it.passes());
    }

    private static RoutingRequest takeOver(Request.TakeOverVisit it) {
        Passing passing = it.passing();
        Map<String, Instant> refused = new TreeMap<>();
        passing.refusedBy().forEach((queue, at) -> refused.put(queue.value(), at));
        return new RoutingRequest.TakeOverVisit(
                it.visit().value(),
                MovedMapping.need(it.need()),
                passing.from().value(),
                HandOverCause.valueOf(passing.cause().name()),
                passing.missedBy().stream().map(AgentId::value).toList(),
                passing.home() == null ? null : passing.home().value(),
                passing.expected(),
                refused,
                passing.passes(),
                MovedMapping.callback(it.callback()));
    }
}
