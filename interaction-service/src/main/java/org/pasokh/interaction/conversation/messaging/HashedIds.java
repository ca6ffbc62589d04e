package org.pasokh.interaction.conversation.messaging;

import org.pasokh.contracts.EventIds;
import org.pasokh.interaction.conversation.domain.Ids;

/// Ids as docs/decisions/0001 has them.
final class HashedIds implements Ids {

    @Override
    public String interaction(String conversationKey, String openedBy) {
        return EventIds.of("interaction", conversationKey, openedBy);
    }

    @Override
    public String visit(String interactionId, int ordinal) {
        return EventIds.of("visit", interactionId, Integer.toString(ordinal));
    }

    @Override
    public String agentMessage(String interactionId, String commandId) {
        return EventIds.of("agent-message", interactionId, commandId);
    }

    @Override
    public String request(String agentId, String commandId) {
        return EventIds.of("command", agentId, commandId);
    }
}
