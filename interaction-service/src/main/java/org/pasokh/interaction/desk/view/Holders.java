package org.pasokh.interaction.desk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.LiveView.Holder;

/// Who works on each interaction. Not safe for use by several threads.
final class Holders {

    private final Map<String, List<Holder>> holders = new HashMap<>();

    /// Whose conversation it is. Agents are known as of different places: the one that is known from earlier may have
    /// lost the work since.
    Optional<Holder> of(String interactionId) {
        return all(interactionId).stream()
                .filter(holder -> holder.work().isPrimary())
                .max(Comparator.comparing(holder -> holder.work().startedAt()));
    }

    List<Holder> all(String interactionId) {
        return List.copyOf(holders.getOrDefault(interactionId, List.of()));
    }

    /// From now on, or as what the work has become.
    void hold(String agentId, Work work) {
        List<Holder> all = holders.computeIfAbsent(work.interactionId(), _ -> new ArrayList<>());
        all.removeIf(holder -> holder.work().handlingId().equals(work.handlingId()));
        all.add(new Holder(agentId, work));
    }

    void release(HandlingEnded ended) {
        holders.computeIfPresent(ended.interactionId(), (_, all) -> {
            all.removeIf(holder -> holder.work().handlingId().equals(ended.handlingId()));
            return all.isEmpty() ? null : all;
        });
    }
}
