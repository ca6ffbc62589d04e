package org.pasokh.interaction.conversation.application;

import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Placed;

/// Gives a recorded message's document its place before the next message is taken. What tells of the message waits
/// for the place as well; this one makes sure that a conversation never forgets a message without one.
final class Placing {

    private final Conversations conversations;
    private final Messages messages;

    Placing(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    static boolean isPlaced(Optional<Message> message) {
        return message.filter(kept -> kept.place() != null).isPresent();
    }

    Optional<Placed> place(String conversationKey, String messageId, Decision decision) {
        Optional<Placed> placed = switch (decision) {
            case Decision.Happened happened -> happened.next().placed(messageId);
            case Decision.Nothing _ -> remembered(conversationKey, messageId);
            case Decision.Refused _ -> Optional.empty();
        };
        placed.ifPresent(messages::place);
        return placed;
    }

    private Optional<Placed> remembered(String conversationKey, String messageId) {
        return conversations
                .find(conversationKey)
                .flatMap((Conversation conversation) -> conversation.placed(messageId));
    }
}
