package org.pasokh.interaction.conversation.application;

import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Interactions.Known;

/// Who may see an interaction: whoever handles it or has handled it.
final class Access {

    private final Interactions interactions;
    private final Handlings handlings;

    Access(Interactions interactions, Handlings handlings) {
        this.interactions = interactions;
        this.handlings = handlings;
    }

    Optional<Known> find(String interactionId) {
        return interactions.find(interactionId);
    }

    boolean has(String agentId, Known known) {
        return known.handledBy(agentId) || handles(agentId, known.origin().interactionId());
    }

    private boolean handles(String agentId, String interactionId) {
        return handlings.of(interactionId, agentId).isPresent();
    }
}
