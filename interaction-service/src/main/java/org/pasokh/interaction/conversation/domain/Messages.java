package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The messages of all conversations, each under its id for ever.
public interface Messages {

    Optional<Message> find(String messageId);

    /// Those that are there, by id.
    Map<String, Message> all(Collection<String> messageIds);

    /// Keeps a message unless one with its id is kept already.
    ///
    /// @return the one that is kept
    Message keep(Message message);

    void place(Placed placed);

    void refuse(String messageId, Refusal reason);

    /// Notes how far a message has come and tells it, if it is news.
    void report(String messageId, Delivery.Status status, @Nullable String reason, Instant at, String causeId);

    /// Notes what was done to a message after it was said and tells it, if `change` makes something of it.
    ///
    /// @return whether there is such a message
    boolean amend(String messageId, Function<Message, Optional<Message>> change, Instant at, String causeId);

    /// The place of the last of an interaction.
    Optional<Long> lastOf(String conversationKey, String interactionId);

    /// What has been said in a conversation, by place, after `position`.
    List<Message> after(String conversationKey, long position, int limit);
}
