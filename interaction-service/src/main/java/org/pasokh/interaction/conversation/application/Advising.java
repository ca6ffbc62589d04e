package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.Optional;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Demands;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Refusal;

/// Lets a supervisor say what is known of an interaction that waits. The router answers.
public final class Advising {

    private final ConversationRules rules;
    private final Conversations conversations;
    private final Interactions interactions;

    public Advising(Ports ports) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.interactions = ports.interactions();
    }

    /// What an interaction asks of its line and its agent, as far as it is known.
    public Optional<Demands> demands(String interactionId) {
        return interactions
                .find(interactionId)
                .flatMap(known -> conversations.find(known.conversationKey()))
                .flatMap(conversation -> conversation.find(interactionId))
                .map(Interaction::demanded);
    }

    /// @param requestId by which the router's answer will be known
    public Outcome advise(String interactionId, String requestId, Input advice, Instant now) {
        Optional<Known> known = interactions.find(interactionId);
        if (known.isEmpty()) {
            return new Outcome.UnknownInteraction();
        }
        Decision decision = conversations.decide(
                known.get().conversationKey(),
                new Cause(requestId, now),
                current -> rules.decide(current.orElse(null), advice));
        return decision instanceof Decision.Refused(Refusal reason) ? new Outcome.Refused(reason) : new Outcome.Asked();
    }
}
