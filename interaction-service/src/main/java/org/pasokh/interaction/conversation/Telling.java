package org.pasokh.interaction.conversation;

import java.time.Instant;
import java.util.List;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.platform.publishing.Publication;

/// Turns facts into the events that tell of them.
public interface Telling {

    /// @param next the conversation after the facts
    List<Publication> facts(Conversation next, List<Fact> facts, Cause cause);

    /// How far a message has come.
    Publication delivery(Message message, String causeId);

    /// That something was done to a message after it was said.
    Publication changed(Message message, Instant at, String causeId);
}
