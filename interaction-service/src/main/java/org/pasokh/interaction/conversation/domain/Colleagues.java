package org.pasokh.interaction.conversation.domain;

/// The agents as customers know them.
public interface Colleagues {

    String nameOf(String agentId);
}
