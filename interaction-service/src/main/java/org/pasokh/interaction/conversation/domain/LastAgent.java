package org.pasokh.interaction.conversation.domain;

import java.time.Instant;

/// Who spoke with the customer last, and when that began or ended.
public record LastAgent(String agentId, Instant at) {}
