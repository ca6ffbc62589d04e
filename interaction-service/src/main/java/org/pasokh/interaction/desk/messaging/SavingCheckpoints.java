package org.pasokh.interaction.desk.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.Checkpoint;
import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.interaction.desk.view.CurrentView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps what the view knows of agents, every few seconds and only what has changed.
class SavingCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(SavingCheckpoints.class);

    private final CurrentView current;
    private final Checkpoints checkpoints;
    private final Map<String, Map<Integer, Long>> saved = new HashMap<>();

    SavingCheckpoints(CurrentView current, Checkpoints checkpoints) {
        this.current = current;
        this.checkpoints = checkpoints;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    synchronized void save() {
        current.get().ifPresent(view -> save(view.checkpoint()));
    }

    private void save(Checkpoint checkpoint) {
        List<AgentState> changed = checkpoint.agents().stream()
                .filter(agent -> !agent.read().equals(saved.get(agent.agentId())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        try {
            checkpoints.save(new Checkpoint(checkpoint.cursor(), checkpoint.oldest(), changed));
            changed.forEach(agent -> saved.put(agent.agentId(), agent.read()));
        } catch (DataAccessException e) {
            LOG.warn("desk.checkpoint-not-saved reason={}", e.getClass().getSimpleName());
        }
    }
}
