package org.pasokh.interaction.conversation.application;

import org.pasokh.interaction.conversation.domain.Colleagues;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.EntryPoints;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Pools;

/// What the activities need of the world around them.
public record Ports(
        Conversations conversations,
        Messages messages,
        Interactions interactions,
        Handlings handlings,
        EntryPoints entryPoints,
        Colleagues colleagues,
        Ids ids,
        Pools pools) {

    ConversationRules rules() {
        return new ConversationRules(ids, pools, colleagues);
    }

    Access access() {
        return new Access(interactions, handlings);
    }

    Placing placing() {
        return new Placing(conversations, messages);
    }
}
