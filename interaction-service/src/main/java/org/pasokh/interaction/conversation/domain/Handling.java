package org.pasokh.interaction.conversation.domain;

import java.time.Instant;

/// The span in which one agent works on an interaction; begun and ended by the router.
public record Handling(String id, String agentId, Instant startedAt) {}
