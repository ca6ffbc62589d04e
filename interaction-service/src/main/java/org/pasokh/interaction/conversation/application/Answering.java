package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Channel;
import org.pasokh.interaction.conversation.domain.Colleagues;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Place;
import org.pasokh.interaction.conversation.domain.Placed;
import org.pasokh.interaction.conversation.domain.Refusal;

/// Takes what an agent writes, to a customer or to colleagues.
public final class Answering {

    private interface Draft {
        Message of(String id, String conversationKey, Message.Writer writer);
    }

    private final Ids ids;
    private final Access access;
    private final AgentActs acts;
    private final Messages messages;
    private final Placing placing;
    private final Colleagues colleagues;

    public Answering(Ports ports) {
        this.ids = ports.ids();
        this.access = ports.access();
        this.acts = new AgentActs(ports);
        this.messages = ports.messages();
        this.placing = ports.placing();
        this.colleagues = ports.colleagues();
    }

    public Outcome answer(String agentId, String interactionId, String commandId, Content content, Instant now) {
        return take(
                agentId, interactionId, commandId, (id, key, writer) -> Message.written(id, key, writer, content, now));
    }

    /// Takes what an agent writes to colleagues.
    public Outcome note(String agentId, String interactionId, String commandId, String text, Instant now) {
        return take(
                agentId,
                interactionId,
                commandId,
                (id, key, writer) -> Message.note(id, key, writer, Content.ofText(text), now));
    }

    private Outcome take(String agentId, String interactionId, String commandId, Draft draft) {
        Optional<Known> known = access.find(interactionId);
        if (known.isEmpty()) {
            return new Outcome.UnknownInteraction();
        }
        if (!access.has(agentId, known.get())) {
            return new Outcome.Refused(new Refusal.NotYours());
        }
        Message message = draft.of(
                ids.agentMessage(interactionId, commandId),
                known.get().conversationKey(),
                Message.Writer.agent(agentId, colleagues.nameOf(agentId)));
        if (message.content().mail() != null && known.get().channel() != Channel.EMAIL) {
            return new Outcome.Refused(new Refusal.NoMail());
        }
        Message kept = messages.keep(message);
        return firstAnswer(kept, agentId).orElseGet(() -> record(known.get(), kept));
    }

    /// What the same command was told before.
    private static Optional<Outcome> firstAnswer(Message kept, String agentId) {
        if (!agentId.equals(kept.writer().agentId())) {
            return Optional.of(new Outcome.Refused(new Refusal.NotYours()));
        }
        if (kept.refused() != null) {
            return Optional.of(new Outcome.Refused(kept.refused()));
        }
        return kept.place() == null ? Optional.empty() : Optional.of(new Outcome.Recorded(kept));
    }

    private Outcome record(Known known, Message message) {
        String interactionId = known.origin().interactionId();
        String agentId = String.valueOf(message.writer().agentId());
        Decision decision = acts.decide(
                known, agentId, new Cause(message.id(), message.at()), _ -> input(interactionId, agentId, message));
        if (decision instanceof Decision.Refused(Refusal reason)) {
            messages.refuse(message.id(), reason);
            return new Outcome.Refused(reason);
        }
        Optional<Placed> placed = placing.place(known.conversationKey(), message.id(), decision);
        return new Outcome.Recorded(placed.map(it -> message.at(new Place(it.interactionId(), it.position())))
                .or(() -> messages.find(message.id()))
                .orElse(message));
    }

    private Input input(String interactionId, String agentId, Message message) {
        return new Input.AgentWrote(
                message.id(),
                interactionId,
                agentId,
                String.valueOf(message.writer().name()),
                message.content(),
                message.at(),
                message.isInternal(),
                Placing.isPlaced(messages.find(message.id())));
    }
}
