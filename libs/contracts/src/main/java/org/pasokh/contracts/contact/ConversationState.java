package org.pasokh.contracts.contact;

/// Where a conversation stands, in the customer's eyes.
public enum ConversationState {
    WAITING,
    AGENT_JOINED,
    ENDED,
    /// Nobody waits in person: an agent writes or calls when it is their turn.
    CALLBACK
}
