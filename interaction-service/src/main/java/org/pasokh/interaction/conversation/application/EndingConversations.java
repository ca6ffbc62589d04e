package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Refusal;

/// Lets an agent end a conversation and say how it ended. The router answers.
public final class EndingConversations {

    private final Ids ids;
    private final Access access;
    private final AgentActs acts;

    public EndingConversations(Ports ports) {
        this.ids = ports.ids();
        this.access = ports.access();
        this.acts = new AgentActs(ports);
    }

    public Outcome wrapUp(String agentId, String interactionId, String commandId, long lastSeen, Instant now) {
        return ask(
                agentId,
                interactionId,
                new Cause(ids.request(agentId, commandId), now),
                requestId -> new Input.EndRequested(requestId, interactionId, agentId, lastSeen));
    }

    public Outcome dispose(String agentId, String interactionId, String commandId, String disposition, Instant now) {
        return ask(
                agentId,
                interactionId,
                new Cause(ids.request(agentId, commandId), now),
                requestId -> new Input.DispositionGiven(requestId, interactionId, agentId, disposition));
    }

    private Outcome ask(String agentId, String interactionId, Cause cause, Function<String, Input> input) {
        Optional<Known> known = access.find(interactionId);
        if (known.isEmpty()) {
            return new Outcome.UnknownInteraction();
        }
        if (!access.has(agentId, known.get())) {
            return new Outcome.Refused(new Refusal.NotYours());
        }
        Decision decision = acts.decide(known.get(), agentId, cause, _ -> input.apply(cause.id()));
        return decision instanceof Decision.Refused(Refusal reason) ? new Outcome.Refused(reason) : new Outcome.Asked();
    }
}
