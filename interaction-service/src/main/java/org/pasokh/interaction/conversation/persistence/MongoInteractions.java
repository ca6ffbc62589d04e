package org.pasokh.interaction.conversation.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;

/// Where each interaction belongs and who has handled it, by its id.
final class MongoInteractions implements Interactions {

    static final String COLLECTION = "interactions";

    private final AggregateStore<Known> store;

    MongoInteractions(AggregateStore<Known> store) {
        this.store = store;
    }

    @Override
    public Optional<Known> find(String interactionId) {
        return store.find(interactionId);
    }

    @Override
    public Map<String, Known> all(Collection<String> interactionIds) {
        return store.all(interactionIds);
    }

    @Override
    public void noteHandling(String interactionId, HandledBy handling) {
        store.change(
                interactionId,
                current -> current.filter(known -> !known.knows(handling))
                        .map(known -> Change.<Known, Boolean>to(with(known, handling), List.of(), true))
                        .orElseGet(() -> Change.nothing(false)));
    }

    void keep(Fact.Opened opened) {
        Known known = new Known(
                opened.key(), opened.contact().channel(), opened.contact().entryPoint(), opened.origin(), List.of());
        store.change(
                opened.interactionId(),
                current -> current.isPresent() ? Change.nothing(false) : Change.to(known, List.of(), true));
    }

    private static Known with(Known known, HandledBy handling) {
        return new Known(
                known.conversationKey(),
                known.channel(),
                known.entryPoint(),
                known.origin(),
                Stream.concat(
                                known.handlings().stream()
                                        .filter(it -> !it.handlingId().equals(handling.handlingId())),
                                Stream.of(handling))
                        .toList());
    }
}
