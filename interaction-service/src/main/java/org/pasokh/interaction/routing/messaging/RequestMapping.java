package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentOrder;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.CallbackId;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.OfferId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.VisitId;

/// Requests of the log in the router's own terms. What makes no sense is an [IllegalArgumentException].
final class RequestMapping {

    private RequestMapping() {}

    static LogEntry entry(RequestRecord record, Envelope<RoutingRequest> envelope) {
        return new LogEntry(
                new RequestId(envelope.id()),
                envelope.time(),
                record.appendedAt(),
                record.offset(),
                request(record, envelope.event()),
                Forwarded.passes(envelope));
    }

    private static Request request(RequestRecord record, RoutingRequest request) {
        return switch (request) {
            case RoutingRequest.RequestVisit it -> new Request.RequestVisit(new VisitId(it.visitId()), need(it));
            case RoutingRequest.WithdrawVisit it -> new Request.WithdrawVisit(new VisitId(it.visitId()));
            case RoutingRequest.ResumeVisit it -> new Request.ResumeVisit(new VisitId(it.visitId()), it.by());
            case RoutingRequest.ChangeUrgency it ->
                new Request.ChangeUrgency(new VisitId(it.visitId()), UrgencyMapping.urgency(it.urgency()), it.by());
            case RoutingRequest.SuspendQueue it ->
                new Request.SuspendQueue(new QueueId(it.queueId()), channelOrNull(it.channel()), it.by());
            case RoutingRequest.ResumeQueue it ->
                new Request.ResumeQueue(new QueueId(it.queueId()), channelOrNull(it.channel()), it.by());
            case RoutingRequest.ChangeRequirements it ->
                new Request.ChangeRequirements(
                        new VisitId(it.visitId()),
                        Objects.requireNonNull(SearchMapping.requirements(it.requirements()), "requirements"),
                        it.by());
            case RoutingRequest.AcceptOffer it ->
                new Request.AcceptOffer(new OfferId(it.offerId()), new AgentId(it.agentId()));
            case RoutingRequest.DeclineOffer it ->
                new Request.DeclineOffer(new OfferId(it.offerId()), new AgentId(it.agentId()), it.reason());
            case RoutingRequest.ByAgents it -> CollaborationMapping.request(it);
            case RoutingRequest.CustomerSilent it -> CollaborationMapping.silent(it);
            case RoutingRequest.CustomerSpoke it -> CollaborationMapping.spoke(it);
            case RoutingRequest.SetPresence it -> presence(it);
            case RoutingRequest.ReportLostLease it ->
                new Request.ReportLostLease(new AgentId(it.agentId()), it.lastSeen());
            case RoutingRequest.StartWrapUp it ->
                new Request.StartWrapUp(new HandlingId(it.handlingId()), new AgentId(it.agentId()));
            case RoutingRequest.EndHandling it ->
                new Request.EndHandling(new HandlingId(it.handlingId()), new AgentId(it.agentId()), it.disposition());
            case RoutingRequest.ConfigurePool it -> pool(it);
            case RoutingRequest.ConfigureAgent it -> new Request.ConfigureAgent(new AgentId(it.agentId()), profile(it));
            case RoutingRequest.RequestCallback it -> CallbackMapping.request(it);
            case RoutingRequest.CancelCallback it -> new Request.CancelCallback(new CallbackId(it.callbackId()));
            case RoutingRequest.ReportCallback it -> CallbackMapping.request(it);
            case RoutingRequest.OfPools it -> PoolMapping.request(it);
            // a tick of an older router does not say it: as if nothing had been left to read
            case RoutingRequest.Tick it ->
                new Request.Tick(Objects.requireNonNullElse(it.readTo(), record.offset() - 1));
        };
    }

    private static Request pool(RoutingRequest.ConfigurePool it) {
        return new Request.ConfigurePool(
                settings(it).breakingFor(it.breakReasons()).beside(PoolMapping.elsewhere(it.elsewhere())), agents(it));
    }

    private static Request presence(RoutingRequest.SetPresence it) {
        return new Request.SetPresence(
                new AgentId(it.agentId()),
                Presence.valueOf(it.presence().name()),
                it.reason(),
                it.by(),
                it.channels() == null ? null : channels(it.channels()));
    }

    private static Need need(RoutingRequest.RequestVisit it) {
        return new Need(
                new InteractionId(it.interactionId()),
                new QueueId(it.queueId()),
                channel(it.channel()),
                Bounds.moment(it.waitingSince()),
                it.language(),
                it.urgency() == null ? null : UrgencyMapping.urgency(it.urgency()),
                SearchMapping.requirements(it.requirements()),
                null,
                null);
    }

    private static PoolSettings settings(RoutingRequest.ConfigurePool it) {
        Map<Channel, Integer> costs = new EnumMap<>(Channel.class);
        it.costs().forEach((channel, cost) -> costs.put(channel(channel), Bounds.units(cost)));
        return PoolSettings.of(
                it.version(),
                it.queues().stream()
                        .map(queue -> new QueueSettings(
                                new QueueId(queue.queueId()),
                                Bounds.span(queue.offerTimeout()),
                                Bounds.span(queue.wrapUpLimit()),
                                queue.maxOffers(),
                                spanOrNull(queue.handlingTime()),
                                spanOrNull(queue.answerWithin()),
                                queue.agentOrder() == null
                                        ? null
                                        : AgentOrder.valueOf(queue.agentOrder().name()),
                                DoorMapping.door(queue),
                                SearchMapping.asks(queue),
                                OverflowMapping.overflow(queue),
                                CallbackMapping.attempts(queue)))
                        .toList(),
                new Costs(
                        costs,
                        CollaborationMapping.interruptible(it.capacity()),
                        CollaborationMapping.silentUnits(it.capacity())),
                it.order() == null ? null : UrgencyMapping.order(it.order()));
    }

    private static @Nullable Duration spanOrNull(@Nullable Duration span) {
        return span == null ? null : Bounds.span(span);
    }

    private static @Nullable Set<AgentId> agents(RoutingRequest.ConfigurePool it) {
        return it.agents() == null
                ? null
                : it.agents().stream().map(AgentId::new).collect(Collectors.toSet());
    }

    private static AgentProfile profile(RoutingRequest.ConfigureAgent it) {
        Set<QueueId> queues = it.queues().stream().map(QueueId::new).collect(Collectors.toSet());
        Map<Skill, Integer> skills = new HashMap<>();
        Objects.requireNonNullElse(it.skills(), Map.<String, Integer>of())
                .forEach((skill, level) -> skills.put(new Skill(skill), Bounds.level(level)));
        return new AgentProfile(it.version(), queues, channels(it.channels()), Bounds.units(it.capacity()), skills);
    }

    private static Set<Channel> channels(Set<org.pasokh.contracts.contact.Channel> channels) {
        return channels.stream().map(RequestMapping::channel).collect(Collectors.toSet());
    }

    private static @Nullable Channel channelOrNull(org.pasokh.contracts.contact.@Nullable Channel channel) {
        return channel == null ? null : channel(channel);
    }

    static Channel channel(org.pasokh.contracts.contact.Channel channel) {
        return Channel.valueOf(channel.name());
    }
}
