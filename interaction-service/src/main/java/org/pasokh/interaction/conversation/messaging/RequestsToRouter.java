package org.pasokh.interaction.conversation.messaging;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.Phase;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.interaction.conversation.domain.Visit;

/// What the router is asked on account of a fact.
final class RequestsToRouter {

    private final Pools pools;

    RequestsToRouter(Pools pools) {
        this.pools = pools;
    }

    /// @param pool to which it goes
    /// @param id the agent's command where one led to it, else a hash of the cause
    record Request(String pool, String id, String subject, RoutingRequest event) {}

    Stream<Request> of(Conversation conversation, Fact fact, Cause cause) {
        return switch (fact) {
            case Fact.VisitAsked asked -> Stream.of(visit(conversation, asked, cause));
            case Fact.WithdrawalAsked asked ->
                Stream.of(new Request(
                        asked.pool(),
                        EventIds.of(cause.id(), "withdraw-visit", asked.visitId()),
                        asked.visitId(),
                        new RoutingRequest.WithdrawVisit(asked.visitId())));
            case Fact.CallbackAsked asked -> Stream.of(callback(conversation, asked, cause));
            case Fact.CancelAsked asked ->
                Stream.of(new Request(
                        asked.pool(),
                        EventIds.of(cause.id(), "cancel-callback", asked.callbackId()),
                        asked.callbackId(),
                        new RoutingRequest.CancelCallback(asked.callbackId(), null)));
            case Fact.UrgencyAsked asked -> Stream.of(urgency(conversation, asked));
            case Fact.AnswererAsked asked -> Stream.of(answerer(conversation, asked));
            case Fact.EndAsked asked -> Stream.of(wrapUp(asked.requestId(), asked.handling()));
            case Fact.DispositionAsked asked ->
                Stream.of(end(asked.requestId(), asked.handling(), asked.disposition()));
            case Fact.ReleaseAsked asked -> release(asked.handling(), cause);
            case Fact.SilenceAsked asked ->
                Stream.of(new Request(
                        poolOfWork(conversation, asked.interactionId()),
                        EventIds.of(cause.id(), "customer-silent", asked.interactionId()),
                        asked.interactionId(),
                        new RoutingRequest.CustomerSilent(asked.interactionId())));
            case Fact.SpeechAsked asked ->
                Stream.of(new Request(
                        poolOfWork(conversation, asked.interactionId()),
                        EventIds.of(cause.id(), "customer-spoke", asked.interactionId()),
                        asked.interactionId(),
                        new RoutingRequest.CustomerSpoke(asked.interactionId())));
            default -> Stream.empty();
        };
    }

    private static Request visit(Conversation conversation, Fact.VisitAsked asked, Cause cause) {
        Interaction interaction = conversation.find(asked.interactionId()).orElseThrow();
        return new Request(
                asked.pool(),
                EventIds.of(cause.id(), "request-visit", asked.visitId()),
                asked.visitId(),
                new RoutingRequest.RequestVisit(
                        asked.visitId(),
                        asked.interactionId(),
                        asked.queueId(),
                        Channel.valueOf(conversation.contact().channel().name()),
                        interaction.origin().openedAt(),
                        conversation.contact().language(),
                        DemandsForRouter.urgency(interaction.demanded()),
                        DemandsForRouter.requirements(interaction.demanded())));
    }

    private static Request callback(Conversation conversation, Fact.CallbackAsked asked, Cause cause) {
        Interaction.Origin origin =
                conversation.find(asked.interactionId()).orElseThrow().origin();
        return new Request(
                asked.callback().pool(),
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
                        asked.callback().notBefore()));
    }

    private static Request urgency(Conversation conversation, Fact.UrgencyAsked asked) {
        return new Request(
                poolOfVisit(conversation, asked.interactionId()),
                asked.requestId(),
                asked.visitId(),
                new RoutingRequest.ChangeUrgency(
                        asked.visitId(),
                        requireNonNull(DemandsForRouter.urgency(asked.demands()), "just given"),
                        asked.by()));
    }

    private static Request answerer(Conversation conversation, Fact.AnswererAsked asked) {
        return new Request(
                poolOfVisit(conversation, asked.interactionId()),
                asked.requestId(),
                asked.visitId(),
                new RoutingRequest.ChangeRequirements(
                        asked.visitId(), DemandsForRouter.requirementsInAll(asked.demands()), asked.by()));
    }

    private Request wrapUp(String requestId, Handling handling) {
        return new Request(
                pools.ofAgent(handling.agentId()),
                requestId,
                handling.id(),
                new RoutingRequest.StartWrapUp(handling.id(), handling.agentId()));
    }

    private Request end(String requestId, Handling handling, @Nullable String disposition) {
        return new Request(
                pools.ofAgent(handling.agentId()),
                requestId,
                handling.id(),
                new RoutingRequest.EndHandling(handling.id(), handling.agentId(), disposition));
    }

    private Stream<Request> release(Handling handling, Cause cause) {
        return Stream.of(
                wrapUp(EventIds.of(cause.id(), "start-wrap-up", handling.id()), handling),
                end(EventIds.of(cause.id(), "end-handling", handling.id()), handling, null));
    }

    private static String poolOfVisit(Conversation conversation, String interactionId) {
        return conversation
                .find(interactionId)
                .flatMap(interaction -> interaction.phase() instanceof Phase.Waiting(Visit visit)
                        ? Optional.of(visit.pool())
                        : Optional.empty())
                .orElse(Pools.FIRST);
    }

    private String poolOfWork(Conversation conversation, String interactionId) {
        return conversation
                .find(interactionId)
                .flatMap(interaction -> interaction.phase().handledBy())
                .map(handling -> pools.ofAgent(handling.agentId()))
                .orElse(Pools.FIRST);
    }
}
