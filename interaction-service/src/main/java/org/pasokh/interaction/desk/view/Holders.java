package org.pasokh.interaction.desk.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.LiveView.Holder;

/// Who handles each interaction. Not safe for use by several threads.
final class Holders {

    private final Map<String, Holder> holders = new HashMap<>();

    Optional<Holder> of(String interactionId) {
        return Optional.ofNullable(holders.get(interactionId));
    }

    void hold(String agentId, Work work) {
        holders.merge(work.interactionId(), new Holder(agentId, work), Holders::later);
    }

    /// @param agents as they are without it
    void release(HandlingEnded ended, Collection<AgentState> agents) {
        holders.computeIfPresent(
                ended.interactionId(),
                (_, holder) -> holder.work().handlingId().equals(ended.handlingId())
                        ? another(ended.interactionId(), agents)
                        : holder);
    }

    private static @Nullable Holder another(String interactionId, Collection<AgentState> agents) {
        return agents.stream()
                .flatMap(agent -> agent.work(interactionId).stream().map(work -> new Holder(agent.agentId(), work)))
                .reduce(Holders::later)
                .orElse(null);
    }

    /// Agents are known as of different places: the one that is known from earlier may have lost the work since.
    private static Holder later(Holder one, Holder other) {
        return other.work().startedAt().isBefore(one.work().startedAt()) ? one : other;
    }
}
