package org.pasokh.interaction.desk.view;

import java.util.List;
import java.util.Map;

/// All agents as they were at one place of the logs.
///
/// @param oldest per partition of the router's events, where the oldest visit or invitation that had no outcome
///     there began
public record Checkpoint(Cursor cursor, Map<Integer, Long> oldest, List<AgentState> agents) {

    public Checkpoint {
        oldest = Map.copyOf(oldest);
        agents = List.copyOf(agents);
    }
}
