package org.pasokh.interaction.conversation.domain;

/// Ids that a failing test's output can be read by.
final class ReadableIds implements Ids {

    @Override
    public String interaction(String conversationKey, String openedBy) {
        return "i-" + openedBy;
    }

    @Override
    public String visit(String interactionId, int ordinal) {
        return interactionId + "/" + ordinal;
    }

    @Override
    public String agentMessage(String interactionId, String commandId) {
        return interactionId + "-" + commandId;
    }

    @Override
    public String request(String agentId, String commandId) {
        return agentId + "-" + commandId;
    }
}
