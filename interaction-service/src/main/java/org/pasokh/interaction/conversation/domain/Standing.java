package org.pasokh.interaction.conversation.domain;

/// Where the conversation stands in the customer's eyes.
public enum Standing {
    WAITING,
    AGENT_JOINED,
    ENDED,
    /// Somebody writes or calls; nobody waits in person.
    CALLBACK
}
