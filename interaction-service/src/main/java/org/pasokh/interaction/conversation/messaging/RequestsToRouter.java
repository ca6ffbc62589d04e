package org.pasokh.interaction.conversation.messaging;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Interaction;

/// What the router is asked on account of a fact.
final class RequestsToRouter {

    private RequestsToRouter() {}

    /// @param id the agent's command where one led to it, else a hash of the cause
    record Request(String id, String subject, RoutingRequest event) {}

    static Stream<Request> of(Conversation conversation, Fact fact, Cause cause) {
        return switch (fact) {
            case Fact.VisitAsked asked -> Stream.of(visit(conversation, asked, cause));
            case Fact.WithdrawalAsked asked ->
                Stream.of(new Request(
                        EventIds.of(cause.id(), "withdraw-visit", asked.visitId()),
                        asked.visitId(),
                        new RoutingRequest.WithdrawVisit(asked.visitId())));
            case Fact.CallbackAsked asked -> Stream.of(callback(conversation, asked, cause));
            case Fact.CancelAsked asked ->
                Stream.of(new Request(
                        EventIds.of(cause.id(), "cancel-callback", asked.callbackId()),
                        asked.callbackId(),
                        new RoutingRequest.CancelCallback(asked.callbackId())));
            case Fact.UrgencyAsked asked -> Stream.of(urgency(asked));
            case Fact.AnswererAsked asked -> Stream.of(answerer(asked));
            case Fact.EndAsked asked -> Stream.of(wrapUp(asked.requestId(), asked.handling()));
            case Fact.DispositionAsked asked ->
                Stream.of(new Request(
                        asked.requestId(),
                        asked.handling().id(),
                        new RoutingRequest.EndHandling(
                                asked.handling().id(), asked.handling().agentId(), asked.disposition())));
            case Fact.ReleaseAsked asked -> release(asked.handling(), cause);
            case Fact.SilenceAsked asked ->
                Stream.of(new Request(
                        EventIds.of(cause.id(), "customer-silent", asked.interactionId()),
                        asked.interactionId(),
                        new RoutingRequest.CustomerSilent(asked.interactionId())));
            case Fact.SpeechAsked asked ->
                Stream.of(new Request(
                        EventIds.of(cause.id(), "customer-spoke", asked.interactionId()),
                        asked.interactionId(),
                        new RoutingRequest.CustomerSpoke(asked.interactionId())));
            default -> Stream.empty();
        };
    }

    private static Request visit(Conversation conversation, Fact.VisitAsked asked, Cause cause) {
        Interaction interaction = conversation.find(asked.interactionId()).orElseThrow();
        Interaction.Origin origin = interaction.origin();
        return new Request(
                EventIds.of(cause.id(), "request-visit", asked.visitId()),
                asked.visitId(),
                new RoutingRequest.RequestVisit(
                        asked.visitId(),
                        asked.interactionId(),
                        origin.queueId(),
                        Channel.valueOf(conversation.contact().channel().name()),
                        origin.openedAt(),
                        conversation.contact().language(),
                        DemandsForRouter.urgency(interaction.demanded()),
                        DemandsForRouter.requirements(interaction.demanded())));
    }

    private static Request callback(Conversation conversation, Fact.CallbackAsked asked, Cause cause) {
        Interaction.Origin origin =
                conversation.find(asked.interactionId()).orElseThrow().origin();
        return new Request(
                EventIds.of(cause.id(), "request-callback", asked.callback().id()),
                asked.callback().id(),
                new RoutingRequest.RequestCallback(
                        asked.callback().id(),
                        asked.customer(),
                        asked.visitId(),
                        asked.interactionId(),
                        origin.queueId(),
                        Channel.valueOf(conversation.contact().channel().name()),
                        origin.openedAt(),
                        conversation.contact().language(),
                        null));
    }

    private static Request urgency(Fact.UrgencyAsked asked) {
        return new Request(
                asked.requestId(),
                asked.visitId(),
                new RoutingRequest.ChangeUrgency(
                        asked.visitId(),
                        requireNonNull(DemandsForRouter.urgency(asked.demands()), "just given"),
                        asked.by()));
    }

    private static Request answerer(Fact.AnswererAsked asked) {
        return new Request(
                asked.requestId(),
                asked.visitId(),
                new RoutingRequest.ChangeRequirements(
                        asked.visitId(), DemandsForRouter.requirementsInAll(asked.demands()), asked.by()));
    }

    private static Request wrapUp(String requestId, Handling handling) {
        return new Request(requestId, handling.id(), new RoutingRequest.StartWrapUp(handling.id(), handling.agentId()));
    }

    private static Stream<Request> release(Handling handling, Cause cause) {
        return Stream.of(
                wrapUp(EventIds.of(cause.id(), "start-wrap-up", handling.id()), handling),
                new Request(
                        EventIds.of(cause.id(), "end-handling", handling.id()),
                        handling.id(),
                        new RoutingRequest.EndHandling(handling.id(), handling.agentId(), null)));
    }
}
