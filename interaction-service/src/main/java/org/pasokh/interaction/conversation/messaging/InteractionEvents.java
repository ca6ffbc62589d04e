package org.pasokh.interaction.conversation.messaging;

import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.Role;
import org.pasokh.interaction.conversation.domain.Author;
import org.pasokh.interaction.conversation.domain.Fact;

/// Facts of an interaction as everybody is told them.
final class InteractionEvents {

    private InteractionEvents() {}

    static InteractionEvent of(Fact.OfInteraction fact) {
        return switch (fact) {
            case Fact.Opened it -> opened(it);
            case Fact.MessageRecorded it -> recorded(it);
            case Fact.CustomerLeft it -> new InteractionEvent.CustomerLeft(it.interactionId(), it.at());
            case Fact.AgentAssigned it ->
                new InteractionEvent.AgentAssigned(
                        it.interactionId(),
                        it.handling().id(),
                        it.handling().agentId(),
                        it.handling().startedAt(),
                        it.handling().queueId());
            case Fact.AgentJoined it ->
                new InteractionEvent.AgentJoined(
                        it.interactionId(),
                        it.participant().handling().id(),
                        it.participant().agentId(),
                        Role.valueOf(it.participant().role().name()),
                        it.participant().handling().startedAt());
            case Fact.AgentLeft it ->
                new InteractionEvent.AgentLeft(
                        it.interactionId(),
                        it.participant().handling().id(),
                        it.participant().agentId(),
                        it.at());
            case Fact.Rated it ->
                new InteractionEvent.InteractionRated(
                        it.interactionId(), it.rating().score(), it.rating().at());
            case Fact.Ended it ->
                new InteractionEvent.InteractionEnded(it.interactionId(), party(it.endedBy()), it.at());
            case Fact.Closed it ->
                new InteractionEvent.InteractionClosed(it.interactionId(), it.disposition(), it.at());
        };
    }

    private static InteractionEvent recorded(Fact.MessageRecorded it) {
        return new InteractionEvent.MessageRecorded(
                it.interactionId(),
                it.messageId(),
                it.position(),
                party(it.author()),
                it.agentId(),
                it.at(),
                it.internal() ? true : null);
    }

    private static InteractionEvent opened(Fact.Opened opened) {
        return new InteractionEvent.InteractionOpened(
                opened.interactionId(),
                Channel.valueOf(opened.contact().channel().name()),
                opened.contact().entryPoint(),
                opened.origin().queueId(),
                opened.origin().openedBy(),
                opened.origin().linkedTo(),
                opened.origin().openedAt());
    }

    private static Party party(Author author) {
        return switch (author) {
            case CUSTOMER -> Party.CUSTOMER;
            case AGENT -> Party.AGENT;
            case SYSTEM -> Party.SYSTEM;
        };
    }
}
