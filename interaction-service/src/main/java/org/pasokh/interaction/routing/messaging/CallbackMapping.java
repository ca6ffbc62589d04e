package org.pasokh.interaction.routing.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CallbackEvent;
import org.pasokh.contracts.routing.CallbackOutcome;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.Attempts;
import org.pasokh.interaction.routing.domain.Callback;
import org.pasokh.interaction.routing.domain.CallbackId;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.Reached;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.VisitId;

/// Callbacks between the log's terms and the router's.
final class CallbackMapping {

    private CallbackMapping() {}

    static Request request(RoutingRequest.RequestCallback it) {
        Need need = new Need(
                new InteractionId(it.interactionId()),
                new QueueId(it.queueId()),
                org.pasokh.interaction.routing.domain.Channel.valueOf(
                        it.channel().name()),
                Bounds.moment(it.waitingSince()),
                it.language());
        return new Request.RequestCallback(
                new CallbackId(it.callbackId()),
                it.customer(),
                it.visitId() == null ? null : new VisitId(it.visitId()),
                need,
                it.notBefore() == null ? null : Bounds.promise(it.notBefore()));
    }

    /// Whoever waited, in a visit of another pool.
    static RoutingRequest request(Request.RequestCallback it, VisitId visit) {
        Need need = it.need();
        return new RoutingRequest.RequestCallback(
                it.id().value(),
                it.customer(),
                visit.value(),
                need.interaction().value(),
                need.queue().value(),
                Channel.valueOf(need.channel().name()),
                need.waitingSince(),
                need.language(),
                it.notBefore());
    }

    static @Nullable Attempts attempts(QueueSettings queue) {
        var tries = queue.callbacks();
        return tries == null
                ? null
                : new Attempts(
                        tries.attempts(),
                        tries.apart().stream().map(Bounds::span).toList());
    }

    static Request request(RoutingRequest.ReportCallback it) {
        return new Request.ReportCallback(
                new HandlingId(it.handlingId()),
                new AgentId(it.agentId()),
                Reached.valueOf(it.report().name()));
    }

    static RoutingEvent event(Fact.OfCallback fact) {
        Callback callback = fact.callback();
        String id = callback.id().value();
        String interaction = callback.need().interaction().value();
        String queue = callback.need().queue().value();
        return switch (fact) {
            case Fact.CallbackRequested it -> requested(callback, it);
            case Fact.CallbackBegun it ->
                new CallbackEvent.CallbackBegun(
                        id, interaction, queue, it.visit().value(), callback.attempts() + 1, it.at());
            case Fact.CallbackPostponed it ->
                new CallbackEvent.CallbackPostponed(
                        id,
                        interaction,
                        queue,
                        callback.attempts() + 1,
                        it.notBefore(),
                        it.agent().value(),
                        it.at());
            case Fact.CallbackLate it ->
                new CallbackEvent.CallbackLate(
                        id, interaction, queue, Objects.requireNonNull(callback.promisedBy()), it.at());
            case Fact.CallbackEnded it ->
                new CallbackEvent.CallbackEnded(
                        id,
                        interaction,
                        queue,
                        CallbackOutcome.valueOf(it.outcome().name()),
                        callback.attempts(),
                        it.agent() == null ? null : it.agent().value(),
                        it.at());
        };
    }

    private static RoutingEvent requested(Callback callback, Fact.CallbackRequested it) {
        Need need = callback.need();
        return new CallbackEvent.CallbackRequested(
                callback.id().value(),
                need.interaction().value(),
                need.queue().value(),
                Channel.valueOf(need.channel().name()),
                need.waitingSince(),
                callback.notBefore(),
                callback.promisedBy(),
                it.at());
    }
}
