package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// The addresses at which customers reach the business.
public interface EntryPoints {

    /// What is settled for those who come this way.
    Optional<Arrival> arrivalAt(String entryPoint);
}
