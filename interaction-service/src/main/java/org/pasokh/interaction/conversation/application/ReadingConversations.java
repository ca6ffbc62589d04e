package org.pasokh.interaction.conversation.application;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.pasokh.interaction.conversation.domain.Place;
import org.pasokh.interaction.conversation.domain.Placed;
import org.pasokh.interaction.conversation.domain.Rating;

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
    /// @param lastPosition of its messages; what comes after it belongs to later interactions
    /// @param lastMessageId not known of what closed long ago
    /// @param interaction empty when it closed before the conversation's latest
    /// @param rating of it, as long as no later one of the conversation was rated
    public record Standing(
            Known known,
            Contact contact,
            long lastPosition,
            @Nullable String lastMessageId,
            @Nullable Interaction interaction,
            @Nullable Rating rating) {

        public Phase phase() {
            return interaction == null ? new Phase.Closed(Instant.EPOCH, null) : interaction.phase();
        }

        /// In which it stands, or stood last.
        public String queueId() {
            return interaction == null ? lastQueue() : interaction.queueId();
        }

        private String lastQueue() {
            return known.handlings().reversed().stream()
                    .flatMap(handling -> Stream.ofNullable(handling.queueId()))
                    .findFirst()
                    .orElse(known.origin().queueId());
        }
    }

    /// @param lastPosition up to which somebody may read
    public record Transcript(List<Message> messages, long lastPosition) {}

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

    /// Of many at once, by interaction: two look-ups for all, and one for each that a later interaction of the same
    /// conversation has left far behind.
    public Map<String, Standing> standings(Collection<String> interactionIds) {
        Map<String, Known> known = interactions.all(interactionIds);
        Map<String, Conversation> found = conversations.all(
                known.values().stream().map(Known::conversationKey).toList());
        Map<String, Standing> standings = new HashMap<>();
        known.forEach((interactionId, each) -> {
            Conversation conversation = found.get(each.conversationKey());
            if (conversation != null) {
                standings.put(interactionId, standing(each, conversation));
            }
        });
        return standings;
    }

    public Optional<String> conversationKey(String interactionId) {
        return interactions.find(interactionId).map(Known::conversationKey);
    }

    /// What opened an interaction.
    public Optional<Content> opening(Known known) {
        return messages.find(known.origin().openedBy()).map(Message::content);
    }

    /// What opened each of these, by interaction; one look-up.
    public Map<String, Content> openings(Collection<Standing> standings) {
        Map<String, Message> found = messages.all(
                standings.stream().map(each -> each.known().origin().openedBy()).toList());
        return standings.stream()
                .map(each -> each.known().origin())
                .filter(origin -> found.containsKey(origin.openedBy()))
                .collect(Collectors.toMap(
                        Interaction.Origin::interactionId,
                        origin -> requireNonNull(found.get(origin.openedBy())).content()));
    }

    public Optional<Message> message(String messageId) {
        return messages.find(messageId);
    }

    /// One of those that somebody may read with an interaction.
    public Optional<Message> message(Reader reader, String interactionId, String messageId) {
        return messages.find(messageId)
                .flatMap(message -> Optional.ofNullable(message.place()))
                .flatMap(place -> transcript(reader, interactionId, place.position() - 1, 1).messages().stream()
                        .filter(message -> message.id().equals(messageId))
                        .findFirst());
    }

    /// The conversation up to the end of an interaction; what the customer says later is for whoever answers it then.
    public Transcript transcript(Reader reader, String interactionId, long after, int limit) {
        Optional<Known> known = interactions.find(interactionId);
        Optional<Conversation> conversation = known.flatMap(it -> conversations.find(it.conversationKey()));
        if (conversation.isEmpty()) {
            return new Transcript(List.of(), 0);
        }
        String key = conversation.get().key();
        long last = reader.seesAll() ? conversation.get().lastPosition() : end(interactionId, conversation.get());
        List<Message> found = messages.after(key, after, limit).stream()
                .filter(message -> reader.seesAll() || isUpTo(last, interactionId, message))
                .toList();
        return new Transcript(found, last);
    }

    /// What was placed since the conversation was looked at may be the interaction's own.
    private static boolean isUpTo(long last, String interactionId, Message message) {
        Place place = message.place();
        return place != null
                && (place.position() <= last || place.interactionId().equals(interactionId));
    }

    private Standing standing(Known known, Conversation conversation) {
        String id = known.origin().interactionId();
        Optional<Placed> newest = conversation.isLatest(id) ? conversation.newest() : conversation.newestOf(id);
        return new Standing(
                known,
                conversation.contact(),
                end(id, conversation),
                newest.map(Placed::messageId).orElse(null),
                conversation.find(id).orElse(null),
                conversation.ratingOf(id).orElse(null));
    }

    private long end(String interactionId, Conversation conversation) {
        if (conversation.isLatest(interactionId)) {
            return conversation.lastPosition();
        }
        return conversation
                .newestOf(interactionId)
                .map(Placed::position)
                .or(() -> messages.lastOf(conversation.key(), interactionId))
                .orElse(0L);
    }
}
