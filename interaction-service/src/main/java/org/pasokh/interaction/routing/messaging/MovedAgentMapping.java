package org.pasokh.interaction.routing.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.MovedCallback;
import org.pasokh.contracts.routing.MovedHandling;
import org.pasokh.contracts.routing.MovedWork;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentWork;
import org.pasokh.interaction.routing.domain.Attendance;
import org.pasokh.interaction.routing.domain.Callback;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.VisitId;

/// What agents look like, and what they work on, on their way from pool to pool.
final class MovedAgentMapping {

    private MovedAgentMapping() {}

    static Request.OfPools request(RoutingRequest.TakeOverAgent it) {
        AgentId agent = new AgentId(it.agentId());
        List<Callback> callbacks = new ArrayList<>();
        it.handlings().forEach(handling -> {
            Callback callback = MovedMapping.callback(handling.callback());
            if (callback != null) {
                callbacks.add(callback.in(new VisitId(handling.visitId())));
            }
        });
        return new Request.TakeOverAgent(
                agent,
                new PoolId(it.fromPool()),
                new Attendance(
                        org.pasokh.interaction.routing.domain.Presence.valueOf(
                                it.presence().name()),
                        it.reason(),
                        it.since(),
                        it.spokeAt(),
                        it.idleSince(),
                        it.worked(),
                        channels(it.channels())),
                Bounds.units(it.capacity()),
                it.passes(),
                it.handlings().stream()
                        .map(handling -> handling(agent, handling))
                        .toList(),
                callbacks,
                work(agent, it.work()));
    }

    static RoutingRequest request(Request.TakeOverAgent it) {
        Attendance attendance = it.attendance();
        return new RoutingRequest.TakeOverAgent(
                it.agent().value(),
                it.from().value(),
                Presence.valueOf(attendance.presence().name()),
                attendance.reason(),
                attendance.channels() == null
                        ? null
                        : attendance.channels().stream()
                                .map(channel -> Channel.valueOf(channel.name()))
                                .collect(Collectors.toSet()),
                attendance.since(),
                attendance.spokeAt(),
                attendance.idleSince(),
                attendance.worked(),
                it.capacity(),
                it.passes(),
                it.handlings().stream()
                        .map(handling -> handling(handling, it.callbacks()))
                        .toList(),
                it.work() == null ? null : work(it.work()));
    }

    private static @Nullable AgentWork work(AgentId agent, @Nullable MovedWork it) {
        if (it == null) {
            return null;
        }
        Map<String, Double> spent = new HashMap<>();
        it.unitSeconds().forEach((place, amount) -> spent.put(place, amount.doubleValue()));
        return new AgentWork(agent, spent, it.at());
    }

    private static MovedWork work(AgentWork it) {
        Map<String, Long> spent = new HashMap<>();
        it.spent().forEach((place, amount) -> spent.put(place, Math.round(amount)));
        return new MovedWork(spent, it.at());
    }

    static RoutingEvent event(Fact.AgentHandedOver it) {
        return new PoolEvent.AgentHandedOver(it.agent().id().value(), it.to().value(), ids(it.handlings()), it.at());
    }

    static RoutingEvent event(Fact.AgentTakenOver it) {
        return new PoolEvent.AgentTakenOver(
                it.agent().value(),
                it.from().value(),
                Presence.valueOf(it.attendance().presence().name()),
                it.handlings().stream().mapToInt(Handling::holds).sum(),
                ids(it.handlings()),
                it.at());
    }

    private static List<String> ids(List<Handling> handlings) {
        return handlings.stream().map(handling -> handling.id().value()).toList();
    }

    private static Handling handling(AgentId agent, MovedHandling it) {
        MovedHandling.WrapUp wrapUp = it.wrapUp();
        return new Handling(
                new HandlingId(it.handlingId()),
                new VisitId(it.visitId()),
                MovedMapping.need(it.need()),
                agent,
                Bounds.units(it.units()),
                wrapUp == null
                        ? new Handling.Stage.InConversation()
                        // it runs anew where it comes to
                        : new Handling.Stage.WrapUp(wrapUp.limit(), wrapUp.since(), 0, wrapUp.millis()),
                it.seq(),
                it.yields(),
                it.holds());
    }

    private static MovedHandling handling(Handling it, List<Callback> callbacks) {
        MovedCallback callback = callbacks.stream()
                .filter(each -> it.visit().equals(each.visit()))
                .findFirst()
                .map(MovedMapping::callback)
                .orElse(null);
        return new MovedHandling(
                it.id().value(),
                it.visit().value(),
                MovedMapping.need(it.need()),
                it.units(),
                it.yields(),
                it.reduced(),
                it.wrapUp()
                        .map(time -> new MovedHandling.WrapUp(
                                time.since(), time.until(), time.time().toMillis()))
                        .orElse(null),
                callback,
                it.seq());
    }

    private static @Nullable Set<org.pasokh.interaction.routing.domain.Channel> channels(
            @Nullable Set<Channel> channels) {
        return channels == null
                ? null
                : channels.stream().map(RequestMapping::channel).collect(Collectors.toSet());
    }
}
