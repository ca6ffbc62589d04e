package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Input;

/// Notes what agents have read of what customers wrote.
public final class ReportingReading {

    private final Access access;
    private final Conversations conversations;
    private final ConversationRules rules;

    public ReportingReading(Ports ports) {
        this.access = ports.access();
        this.conversations = ports.conversations();
        this.rules = ports.rules();
    }

    /// Says nothing where there is nothing to note: a desk tells what it shows, and knows no better.
    public void read(String agentId, String interactionId, String messageId, Instant now) {
        access.find(interactionId)
                .ifPresent(known -> conversations.decide(
                        known.conversationKey(),
                        new Cause("seen/" + messageId, now),
                        current -> rules.decide(
                                current.orElse(null), new Input.AgentRead(interactionId, agentId, messageId, now))));
    }
}
