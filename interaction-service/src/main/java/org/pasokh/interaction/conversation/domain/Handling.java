package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The span in which one agent works on an interaction; begun and ended by the router.
///
/// @param queueId out of which the agent got it; not written down by older versions
public record Handling(
        String id,
        String agentId,
        Instant startedAt,
        @Nullable String queueId) {}
