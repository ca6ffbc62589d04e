package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// What the router has decided last, seen by everybody at once: a conversation may hear of it a moment later.
public interface Handlings {

    Optional<Handling> of(String interactionId);
}
