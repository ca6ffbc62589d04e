package org.pasokh.interaction.conversation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Place;
import org.pasokh.interaction.conversation.domain.Placed;
import org.pasokh.interaction.conversation.domain.Refusal;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.publishing.Publication;

/// One document per message, for ever: the database refuses a second one under the same id.
final class MongoMessages implements Messages {

    static final String COLLECTION = "messages";
    static final String CONVERSATION_KEY = "state.conversationKey";
    static final String POSITION = "state.place.position";
    private static final String INTERACTION = "state.place.interactionId";

    private final AggregateStore<Message> store;
    private final Telling telling;

    MongoMessages(AggregateStore<Message> store, Telling telling) {
        this.store = store;
        this.telling = telling;
    }

    @Override
    public Optional<Message> find(String messageId) {
        return store.find(messageId);
    }

    @Override
    public Map<String, Message> all(Collection<String> messageIds) {
        return store.all(messageIds);
    }

    @Override
    public Message keep(Message message) {
        return store.change(
                message.id(),
                current -> current.map(Change::<Message, Message>nothing)
                        .orElseGet(() -> Change.to(message, List.of(), message)));
    }

    @Override
    public void place(Placed placed) {
        var place = new Place(placed.interactionId(), placed.position());
        rewrite(placed.messageId(), message -> message.at(place));
    }

    @Override
    public void refuse(String messageId, Refusal reason) {
        rewrite(messageId, message -> message.refused(reason));
    }

    @Override
    public void report(String messageId, Delivery.Status status, @Nullable String reason, Instant at, String causeId) {
        store.change(
                messageId,
                current -> current.filter(message -> message.place() != null)
                        .flatMap(message -> message.reported(status, reason, at))
                        .map(next -> Change.to(next, List.of(telling.delivery(next, causeId)), true))
                        .orElseGet(() -> Change.nothing(false)));
    }

    @Override
    public boolean amend(String messageId, Function<Message, Optional<Message>> change, Instant at, String causeId) {
        return store.change(
                messageId,
                current -> current.flatMap(change)
                        .map(next -> Change.to(next, told(next, at, causeId), true))
                        .orElseGet(() -> Change.nothing(current.isPresent())));
    }

    /// Before it has a place nobody has seen it.
    private List<Publication> told(Message next, Instant at, String causeId) {
        return next.place() == null ? List.of() : List.of(telling.changed(next, at, causeId));
    }

    /// Read backwards along the index of places: what comes after it are the conversation's later interactions.
    @Override
    public Optional<Long> lastOf(String conversationKey, String interactionId) {
        return store
                .select(
                        Filters.and(
                                Filters.eq(CONVERSATION_KEY, conversationKey), Filters.eq(INTERACTION, interactionId)),
                        Sorts.descending(POSITION),
                        1)
                .stream()
                .flatMap(message -> Stream.ofNullable(message.place()))
                .map(Place::position)
                .findFirst();
    }

    @Override
    public List<Message> after(String conversationKey, long position, int limit) {
        return store.select(
                Filters.and(Filters.eq(CONVERSATION_KEY, conversationKey), Filters.gt(POSITION, position)),
                Sorts.ascending(POSITION),
                limit);
    }

    private void rewrite(String messageId, Function<Message, Message> change) {
        store.change(
                messageId,
                current -> current.map(message -> Change.to(change.apply(message), List.of(), true))
                        .orElseGet(() -> Change.nothing(false)));
    }
}
