package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// The addresses at which customers reach the business.
public interface EntryPoints {

    /// Where those who come this way wait.
    Optional<String> queueOf(String entryPoint);
}
