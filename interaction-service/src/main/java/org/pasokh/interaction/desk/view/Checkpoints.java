package org.pasokh.interaction.desk.view;

import java.util.List;
import java.util.Map;

/// What a starting replica need not read again.
public interface Checkpoints {

    /// @param logs the name of the topics that it counts in: of others nothing is known
    Known load(int logs);

    /// Keeps what is newer than what is kept; other replicas keep theirs in the same place.
    ///
    /// @param checkpoint only with the agents that are not known to be kept as they are
    void save(Checkpoint checkpoint);

    /// @param next per partition of the router's events, where reading goes on; agents may be further
    record Known(Map<Integer, Long> next, List<AgentState> agents) {

        public Known {
            next = Map.copyOf(next);
            agents = List.copyOf(agents);
        }
    }
}
