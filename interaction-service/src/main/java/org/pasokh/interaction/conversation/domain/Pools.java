package org.pasokh.interaction.conversation.domain;

/// To which of the router's pools a request goes.
public interface Pools {

    /// The pool of whatever was written down while there was one.
    String FIRST = "main";

    /// Where its visits wait.
    String ofQueue(String queueId);

    /// Where the agent's work is known.
    String ofAgent(String agentId);
}
