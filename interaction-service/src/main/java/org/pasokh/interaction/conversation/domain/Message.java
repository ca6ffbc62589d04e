package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that was said. It is kept before it has a place; readers see it when it has one.
///
/// @param writer the customer, or the agent who wrote it
/// @param place none until the conversation has recorded it
/// @param delivery none until something is known of it
/// @param refused why it was not taken; then it never gets a place, and its text is gone
/// @param internal for colleagues only; not written down by older versions
/// @param changes none of most; not written down by older versions
public record Message(
        String id,
        String conversationKey,
        Writer writer,
        Content content,
        Instant at,
        @Nullable Place place,
        @Nullable Delivery delivery,
        @Nullable Refusal refused,
        @Nullable Boolean internal,
        @Nullable Changes changes) {

    /// @param agentId of an agent
    /// @param name as it was known when the message was written
    public record Writer(
            Author author,
            @Nullable String agentId,
            @Nullable String name) {

        public static Writer customer(@Nullable String name) {
            return new Writer(Author.CUSTOMER, null, name);
        }

        public static Writer machine(@Nullable String name) {
            return new Writer(Author.SYSTEM, null, name);
        }

        public static Writer agent(String agentId, String name) {
            return new Writer(Author.AGENT, agentId, name);
        }
    }

    public static Message written(String id, String conversationKey, Writer writer, Content content, Instant at) {
        return new Message(id, conversationKey, writer, content, at, null, null, null, null, null);
    }

    /// What agents tell one another.
    public static Message note(String id, String conversationKey, Writer writer, Content content, Instant at) {
        return new Message(id, conversationKey, writer, content, at, null, null, null, true, null);
    }

    public boolean isInternal() {
        return Boolean.TRUE.equals(internal);
    }

    public Message at(Place known) {
        return place == null
                ? new Message(id, conversationKey, writer, content, at, known, delivery, refused, internal, changes)
                : this;
    }

    public Message refused(Refusal reason) {
        return place == null && refused == null
                ? new Message(
                        id, conversationKey, writer, Content.ofText(""), at, null, null, reason, internal, changes)
                : this;
    }

    /// The message after a report, if that tells something new of it.
    public Optional<Message> reported(Delivery.Status status, @Nullable String reason, Instant when) {
        if (delivery != null && status.compareTo(delivery.status()) <= 0) {
            return Optional.empty();
        }
        long seq = delivery == null ? 1 : delivery.seq() + 1;
        var next = new Delivery(status, reason, when, seq);
        return Optional.of(
                new Message(id, conversationKey, writer, content, at, place, next, refused, internal, changes));
    }

    public Changes changed() {
        return changes == null ? Changes.NONE : changes;
    }

    /// The message after an edit, if that is a later one than it knows. What was taken back stays away.
    public Optional<Message> edited(Content next, long revision, Instant when) {
        return revision <= changed().revision() || changed().deletedAt() != null
                ? Optional.empty()
                : Optional.of(with(next, changed().edited(revision, when)));
    }

    /// The message after the customer took it back: it says nothing any more.
    public Optional<Message> deleted(Instant when) {
        return changed().deletedAt() != null
                ? Optional.empty()
                : Optional.of(with(Content.ofText(""), changed().deleted(when)));
    }

    public Optional<Message> reacted(List<String> reactions, long revision) {
        return revision <= changed().reactionsRevision()
                ? Optional.empty()
                : Optional.of(with(content, changed().reacted(reactions, revision)));
    }

    /// The message with a file that came after it, if it still awaits that one.
    ///
    /// @param revision of the text that the file came with
    public Optional<Message> received(Enclosed.Came file, long revision) {
        Enclosed enclosed = content.enclosed();
        return enclosed == null || revision != changed().revision() || !enclosed.awaits(file.ordinal())
                ? Optional.empty()
                : Optional.of(with(content.with(file, enclosed), changed().another()));
    }

    private Message with(Content next, Changes now) {
        return new Message(id, conversationKey, writer, next, at, place, delivery, refused, internal, now);
    }
}
