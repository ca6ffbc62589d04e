package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.List;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Enclosed;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;

/// Takes in what customers do to messages that they wrote before. It may be told before the message itself.
public final class AmendingMessages {

    private final TakingMessages taking;
    private final Messages messages;

    public AmendingMessages(TakingMessages taking, Ports ports) {
        this.taking = taking;
        this.messages = ports.messages();
    }

    /// @param edited the message as it is now, which is taken as a message where the first one is not known
    public void edit(Message edited, long revision, Contact contact, String causeId) {
        Content content = edited.content();
        Instant at = edited.at();
        if (!messages.amend(edited.id(), message -> message.edited(content, revision, at), at, causeId)) {
            taking.take(edited.edited(content, revision, at).orElse(edited), contact, null);
        }
    }

    /// @param nothing in place of a message that is not known: should it come, it stays away
    public void delete(Message nothing, String causeId) {
        Instant at = nothing.at();
        if (!messages.amend(nothing.id(), message -> message.deleted(at), at, causeId)) {
            messages.keep(nothing.deleted(at).orElse(nothing));
        }
    }

    public void react(String messageId, List<String> reactions, long revision, Instant at, String causeId) {
        messages.amend(messageId, message -> message.reacted(reactions, revision), at, causeId);
    }

    /// Its message is told before it. One that is not there has failed, and the file fails with it, until both are
    /// given another chance.
    public void receive(String messageId, Enclosed.Came file, long revision, Instant at, String causeId) {
        if (!messages.amend(messageId, message -> message.received(file, revision), at, causeId)) {
            throw new IllegalStateException("a file of a message that is not there");
        }
    }
}
