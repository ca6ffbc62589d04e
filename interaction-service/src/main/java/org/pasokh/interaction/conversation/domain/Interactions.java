package org.pasokh.interaction.conversation.domain;

import java.util.List;
import java.util.Optional;

/// Finds the conversation of an interaction, also long after it has closed.
public interface Interactions {

    Optional<Known> find(String interactionId);

    void noteHandling(String interactionId, HandledBy handling);

    /// @param handlings in the order in which they began
    record Known(
            String conversationKey,
            Channel channel,
            String entryPoint,
            Interaction.Origin origin,
            List<HandledBy> handlings) {

        public Known {
            handlings = List.copyOf(handlings);
        }

        public boolean handledBy(String agentId) {
            return handlings.stream().anyMatch(handling -> handling.agentId().equals(agentId));
        }
    }

    record HandledBy(String handlingId, String agentId) {}
}
