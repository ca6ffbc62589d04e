package org.pasokh.interaction.conversation.domain;

import java.util.List;
import java.util.Optional;

/// What the router has decided last, seen by everybody at once: a conversation may hear of it a moment later.
public interface Handlings {

    /// All who work on it.
    List<Participant> of(String interactionId);

    default Optional<Participant> of(String interactionId, String agentId) {
        return of(interactionId).stream()
                .filter(participant -> participant.agentId().equals(agentId))
                .findFirst();
    }
}
