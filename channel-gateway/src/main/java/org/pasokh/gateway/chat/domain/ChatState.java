package org.pasokh.gateway.chat.domain;

/// Where a chat session stands in the visitor's eyes.
public enum ChatState {
    /// Nothing has been announced yet.
    NEW,
    WAITING,
    AGENT_JOINED,
    ENDED,
    /// Nobody waits in person: an agent writes or calls.
    CALLBACK
}
