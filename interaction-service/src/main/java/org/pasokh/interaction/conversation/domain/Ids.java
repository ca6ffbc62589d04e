package org.pasokh.interaction.conversation.domain;

/// Names what the conversation brings forth. The same cause always gets the same name.
public interface Ids {

    /// @param openedBy the message that opens it
    String interaction(String conversationKey, String openedBy);

    /// @param ordinal from 1, per interaction
    String visit(String interactionId, int ordinal);

    String agentMessage(String interactionId, String commandId);

    /// The request to the router that a command of an agent leads to.
    String request(String agentId, String commandId);
}
