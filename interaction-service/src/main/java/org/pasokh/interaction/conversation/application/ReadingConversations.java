package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Phase;
import org.pasokh.interaction.conversation.domain.Placed;

/// Shows conversations to those who may see them.
public final class ReadingConversations {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Messages messages;
    private final Access access;

    public ReadingConversations(Ports ports) {
        this.interactions = ports.interactions();
        this.conversations = ports.conversations();
        this.messages = ports.messages();
        this.access = ports.access();
    }

    /// @param seesAll a supervisor's or a reviewer's right
    public record Reader(String agentId, boolean seesAll) {}

    /// Whether somebody may read.
    public enum Permission {
        GRANTED,
        DENIED,
        NOTHING_THERE
    }

    /// An interaction as it stands.
    ///
    /// @param interaction empty when it closed before the conversation's latest
    public record Standing(
            Known known,
            Contact contact,
            long lastPosition,
            @Nullable String lastMessageId,
            @Nullable Interaction interaction) {

        public Phase phase() {
            return interaction == null ? new Phase.Closed(Instant.EPOCH, null) : interaction.phase();
        }
    }

    public Permission permission(Reader reader, String interactionId) {
        Optional<Known> known = interactions.find(interactionId);
        if (known.isEmpty()) {
            return Permission.NOTHING_THERE;
        }
        return reader.seesAll() || access.has(reader.agentId(), known.get()) ? Permission.GRANTED : Permission.DENIED;
    }

    public Optional<Standing> standing(String interactionId) {
        return interactions
                .find(interactionId)
                .flatMap(known ->
                        conversations.find(known.conversationKey()).map(conversation -> standing(known, conversation)));
    }

    public Optional<String> conversationKey(String interactionId) {
        return interactions.find(interactionId).map(Known::conversationKey);
    }

    /// What opened an interaction.
    public Optional<Content> opening(Known known) {
        return messages.find(known.origin().openedBy()).map(Message::content);
    }

    public Optional<Message> message(String messageId) {
        return messages.find(messageId);
    }

    public List<Message> transcript(String interactionId, long after, int limit) {
        return conversationKey(interactionId)
                .map(key -> messages.after(key, after, limit))
                .orElse(List.of());
    }

    private static Standing standing(Known known, Conversation conversation) {
        return new Standing(
                known,
                conversation.contact(),
                conversation.lastPosition(),
                conversation.newest().map(Placed::messageId).orElse(null),
                conversation.find(known.origin().interactionId()).orElse(null));
    }
}
