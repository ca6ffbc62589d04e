package org.pasokh.interaction.conversation.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that passes under one conversation key: the interaction that is open or was last, those whose agents still
/// write up, and the place of the last message.
///
/// @param told how often the customer's side was told something
/// @param leaving former interactions that have ended for the customer but not yet for their agents
/// @param recent the messages that were placed last, so that one told again at once is known
/// @param seen up to which place the customer's messages were read; not written down by older versions
/// @param rating of the interaction that was rated last
/// @param lastAgent who has spoken with the customer; not written down by older versions
public record Conversation(
        String key,
        Contact contact,
        long lastPosition,
        long told,
        Interaction latest,
        List<Interaction> leaving,
        List<Placed> recent,
        @Nullable LastAgent lastAgent,
        @Nullable Long seen,
        @Nullable Rating rating) {

    /// Who records a message gives its document the place before taking the next one; so a message that has none can
    /// only be among the last few.
    static final int RECENT = 50;

    public Conversation {
        leaving = List.copyOf(leaving);
        recent = List.copyOf(recent);
    }

    public Optional<Interaction> find(String interactionId) {
        return Stream.concat(Stream.of(latest), leaving.stream())
                .filter(interaction -> interaction.id().equals(interactionId))
                .findFirst();
    }

    public Optional<Placed> placed(String messageId) {
        return recent.stream()
                .filter(placed -> placed.messageId().equals(messageId))
                .findFirst();
    }

    public Optional<Placed> newest() {
        return recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast());
    }

    /// The last message of an interaction, if it is among the last few.
    public Optional<Placed> newestOf(String interactionId) {
        return recent.reversed().stream()
                .filter(placed -> placed.interactionId().equals(interactionId))
                .findFirst();
    }

    public boolean isLatest(String interactionId) {
        return latest.id().equals(interactionId);
    }

    Conversation contacted(Contact next) {
        return new Conversation(key, next, lastPosition, told, latest, leaving, recent, lastAgent, seen, rating);
    }

    Conversation spokenWith(LastAgent agent) {
        return new Conversation(key, contact, lastPosition, told, latest, leaving, recent, agent, seen, rating);
    }

    Conversation telling(long number) {
        return new Conversation(key, contact, lastPosition, number, latest, leaving, recent, lastAgent, seen, rating);
    }

    Conversation seenUpTo(long position) {
        return new Conversation(key, contact, lastPosition, told, latest, leaving, recent, lastAgent, position, rating);
    }

    Conversation rated(Rating other) {
        return new Conversation(key, contact, lastPosition, told, latest, leaving, recent, lastAgent, seen, other);
    }

    public Optional<Rating> ratingOf(String interactionId) {
        return Optional.ofNullable(rating).filter(known -> known.interactionId().equals(interactionId));
    }

    Conversation followedBy(Interaction next) {
        List<Interaction> stillLeaving = latest.phase() instanceof Phase.Closed
                ? leaving
                : Stream.concat(leaving.stream(), Stream.of(latest)).toList();
        return new Conversation(key, contact, lastPosition, told, next, stillLeaving, recent, lastAgent, seen, rating);
    }

    Conversation placing(Placed message) {
        List<Placed> newest = Stream.concat(recent.stream(), Stream.of(message)).toList();
        return new Conversation(
                key,
                contact,
                message.position(),
                told,
                latest,
                leaving,
                newest.subList(Math.max(0, newest.size() - RECENT), newest.size()),
                lastAgent,
                seen,
                rating);
    }

    Conversation change(String interactionId, UnaryOperator<Interaction> change) {
        if (isLatest(interactionId)) {
            return new Conversation(
                    key, contact, lastPosition, told, change.apply(latest), leaving, recent, lastAgent, seen, rating);
        }
        List<Interaction> changed = leaving.stream()
                .map(former -> former.id().equals(interactionId) ? change.apply(former) : former)
                .filter(former -> !(former.phase() instanceof Phase.Closed))
                .toList();
        return new Conversation(key, contact, lastPosition, told, latest, changed, recent, lastAgent, seen, rating);
    }
}
