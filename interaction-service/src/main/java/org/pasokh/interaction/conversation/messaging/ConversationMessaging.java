package org.pasokh.interaction.conversation.messaging;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.interaction.InteractionEvent.AgentAssigned;
import org.pasokh.contracts.interaction.InteractionEvent.AgentJoined;
import org.pasokh.contracts.interaction.InteractionEvent.MessageRecorded;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.application.AmendingMessages;
import org.pasokh.interaction.conversation.application.FollowingTheRouter;
import org.pasokh.interaction.conversation.application.ReportingDeliveries;
import org.pasokh.interaction.conversation.application.TakingMessages;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Interactions.HandledBy;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Placed;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.publishing.BeforePublishing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ConversationMessaging {

    @Bean
    Ids ids() {
        return new HashedIds();
    }

    @Bean
    Telling telling(Pools pools, InstantSource clock) {
        return new ConversationTelling(pools, clock);
    }

    @Bean
    Consumer<Message<byte[]>> conversationInbound(
            Inbox inbox, TakingMessages taking, AmendingMessages amending, ReportingDeliveries reporting) {
        return inbox.guard(
                "conversation-inbound",
                EventTypes.of(ContactInbound.class),
                new ContactInboundHandler(taking, amending, reporting));
    }

    @Bean
    Consumer<Message<byte[]>> conversationRouting(Inbox inbox, FollowingTheRouter following) {
        return inbox.guard(
                "conversation-routing", EventTypes.of(RoutingEvent.class), new RoutingEventsHandler(following));
    }

    /// Readers see a message when it has its place; so it has it before anybody hears of it.
    @Bean
    BeforePublishing<MessageRecorded> placingMessages(Messages messages) {
        return new BeforeTelling<>(
                MessageRecorded.class,
                it -> messages.place(new Placed(it.messageId(), it.interactionId(), it.position())));
    }

    @Bean
    BeforePublishing<AgentJoined> notingColleagues(Interactions interactions) {
        return new BeforeTelling<>(
                AgentJoined.class,
                it -> interactions.noteHandling(
                        it.interactionId(), new HandledBy(it.handlingId(), it.agentId(), null)));
    }

    @Bean
    BeforePublishing<AgentAssigned> notingHandlings(Interactions interactions) {
        return new BeforeTelling<>(
                AgentAssigned.class,
                it -> interactions.noteHandling(
                        it.interactionId(), new HandledBy(it.handlingId(), it.agentId(), it.queueId())));
    }
}
