package org.pasokh.interaction.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.desk.view.AgentState;

/// Shows an agent who else is there to help, or to pass a conversation on to.
final class ColleagueViews {

    private final Directory directory;

    ColleagueViews(Directory directory) {
        this.directory = directory;
    }

    record ColleaguesView(List<ColleagueAtWork> colleagues) {}

    /// @param channels what the colleague serves and is ready for
    record ColleagueAtWork(
            String agentId,
            String name,
            Presence presence,
            @Nullable String reason,
            Set<String> queues,
            Set<Channel> channels,
            int used,
            int capacity) {}

    /// Those of the agent's own pool: nobody else can be asked in, or have a conversation passed on to them by name.
    ColleaguesView of(String agentId, Map<String, AgentState> known) {
        Content content = directory.content();
        String pool = Optional.ofNullable(content.agents().get(agentId))
                .map(content::poolOf)
                .orElse(Content.POOL);
        return new ColleaguesView(content.agents().entrySet().stream()
                .filter(agent -> !agent.getKey().equals(agentId))
                .filter(agent -> content.poolOf(agent.getValue()).equals(pool))
                .map(agent -> colleague(
                        agent.getKey(),
                        agent.getValue(),
                        known.getOrDefault(agent.getKey(), AgentState.unknown(agent.getKey()))))
                .sorted(Comparator.comparing(ColleagueAtWork::name).thenComparing(ColleagueAtWork::agentId))
                .toList());
    }

    private static ColleagueAtWork colleague(String id, Agent agent, AgentState state) {
        Set<Channel> ready = state.attendance().channels();
        return new ColleagueAtWork(
                id,
                agent.name(),
                state.attendance().presence(),
                state.attendance().reason(),
                agent.queues(),
                ready == null ? agent.channels() : ready,
                state.load().used(),
                agent.capacity());
    }
}
