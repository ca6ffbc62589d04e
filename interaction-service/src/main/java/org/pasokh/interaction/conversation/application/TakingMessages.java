package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.domain.Arrival;
import org.pasokh.interaction.conversation.domain.CallbackWish;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.EntryPoints;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;

/// Takes in what customers write and hears what else they do.
public final class TakingMessages {

    private final ConversationRules rules;
    private final Conversations conversations;
    private final Messages messages;
    private final EntryPoints entryPoints;
    private final Placing placing;

    public TakingMessages(Ports ports) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.messages = ports.messages();
        this.entryPoints = ports.entryPoints();
        this.placing = ports.placing();
    }

    /// @param continues the key of another conversation that this message answers in, though about something else
    public void take(Message message, Contact contact, @Nullable String continues) {
        take(message, contact, continues, wrote -> wrote);
    }

    /// A mail that no person wrote joins its conversation.
    ///
    /// @return whether there is such a conversation
    public boolean attach(Message message) {
        messages.keep(message);
        Decision decision = conversations.decide(
                message.conversationKey(),
                new Cause(message.id(), message.at()),
                current -> rules.decide(
                        current.orElse(null),
                        new Input.MachineWrote(
                                message.id(), message.at(), Placing.isPlaced(messages.find(message.id())))));
        return placing.place(message.conversationKey(), message.id(), decision).isPresent()
                || Placing.isPlaced(messages.find(message.id()));
    }

    /// Somebody asks to be called, and says in the message what about.
    public void takeWish(Message message, Contact contact, CallbackWish wish) {
        take(message, contact, null, wrote -> new Input.CallbackWished(wrote, wish));
    }

    private void take(
            Message message, Contact contact, @Nullable String continues, Function<Input.CustomerWrote, Input> heard) {
        Arrival arrival = entryPoints
                .arrivalAt(contact.entryPoint())
                .orElseThrow(() -> new UnknownEntryPointException(contact.entryPoint()));
        messages.keep(message);
        String from = continues == null ? null : latestOf(continues);
        Decision decision = conversations.decide(
                message.conversationKey(),
                new Cause(message.id(), message.at()),
                current -> rules.decide(current.orElse(null), heard.apply(wrote(message, contact, arrival, from))));
        placing.place(message.conversationKey(), message.id(), decision);
    }

    /// What a customer does who does not write.
    public void hear(String conversationKey, String eventId, Instant at, Input input) {
        conversations.decide(
                conversationKey, new Cause(eventId, at), current -> rules.decide(current.orElse(null), input));
    }

    private @Nullable String latestOf(String conversationKey) {
        return conversations
                .find(conversationKey)
                .map(conversation -> conversation.latest().id())
                .orElse(null);
    }

    private Input.CustomerWrote wrote(Message message, Contact contact, Arrival arrival, @Nullable String continues) {
        // read after the conversation: one that took the message and no longer remembers it has placed it before
        boolean placed = Placing.isPlaced(messages.find(message.id()));
        return new Input.CustomerWrote(
                message.id(), message.conversationKey(), contact, arrival, message.at(), placed, continues);
    }
}
