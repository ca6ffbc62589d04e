package org.pasokh.interaction.desk.command;

import java.time.Instant;

/// Tells the customer's side that the agent is writing.
public interface TypingSignals {

    void agentTypes(String conversationKey, Instant now);
}
