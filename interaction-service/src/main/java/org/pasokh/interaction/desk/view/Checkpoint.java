package org.pasokh.interaction.desk.view;

import java.util.List;

/// All agents as they were at one place of the logs.
public record Checkpoint(Cursor cursor, List<AgentState> agents) {

    public Checkpoint {
        agents = List.copyOf(agents);
    }
}
