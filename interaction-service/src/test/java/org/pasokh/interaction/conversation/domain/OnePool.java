package org.pasokh.interaction.conversation.domain;

/// Everything is in one pool.
final class OnePool implements Pools {

    @Override
    public String ofQueue(String queueId) {
        return FIRST;
    }

    @Override
    public String ofAgent(String agentId) {
        return FIRST;
    }
}
