package org.pasokh.interaction.conversation.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the conversation of an interaction, also long after it has closed.
public interface Interactions {

    Optional<Known> find(String interactionId);

    /// Those that are there, by id.
    Map<String, Known> all(Collection<String> interactionIds);

    void noteHandling(String interactionId, HandledBy handling);

    /// @param handlings in the order in which the conversation became theirs
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

        /// Whoever was asked in may have it later; the other way round it is old news.
        public boolean knows(HandledBy handling) {
            return handlings.stream()
                    .filter(known -> known.handlingId().equals(handling.handlingId()))
                    .anyMatch(known -> known.queueId() != null || handling.queueId() == null);
        }
    }

    /// @param queueId out of which the agent got it; not written down by older versions, nor of who was asked in
    record HandledBy(
            String handlingId, String agentId, @Nullable String queueId) {}
}
