package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How many agents work on each live channel of a queue: each with the share of time that it gets from them, times what
/// they have room for. In millionths, so that the sum is exact in whatever order they come and go.
final class Servers {

    static final double WHOLE = 1_000_000;

    /// What an agent's part was made of.
    private record Part(
            AgentProfile profile, Costs costs, @Nullable AgentWork work, Map<Place, Long> millionths) {

        boolean isOf(AgentProfile other, Costs otherCosts, @Nullable AgentWork otherWork) {
            return profile.equals(other) && costs.equals(otherCosts) && Objects.equals(work, otherWork);
        }
    }

    private final Map<AgentId, Part> parts = new HashMap<>();
    private final Map<Place, Long> sums = new HashMap<>();

    long of(Place place) {
        return sums.getOrDefault(place, 0L);
    }

    void place(Agent agent, @Nullable AgentWork work, Costs costs) {
        Part former = parts.get(agent.id());
        boolean ready = agent.presence().ready() && agent.profile().capacity() > 0;
        if (former == null ? !ready : ready && former.isOf(agent.profile(), costs, work)) {
            return;
        }
        if (former != null) {
            former.millionths.forEach((place, part) -> sums.merge(place, -part, Long::sum));
            parts.remove(agent.id());
        }
        if (ready) {
            Map<Place, Long> part = part(agent, work, costs);
            part.forEach((place, millionths) -> sums.merge(place, millionths, Long::sum));
            parts.put(agent.id(), new Part(agent.profile(), costs, work, part));
        }
    }

    static Map<Place, Long> part(Agent agent, @Nullable AgentWork work, Costs costs) {
        Map<Place, Long> part = new HashMap<>();
        AgentProfile profile = agent.profile();
        AgentWork spent = work == null ? new AgentWork(agent.id(), Map.of(), Instant.EPOCH) : work;
        for (Channel channel : profile.channels()) {
            if (channel.patience().isZero()) {
                int atOnce = profile.capacity() / costs.of(channel, profile.capacity());
                for (QueueId queue : profile.queues()) {
                    double share = spent.share(
                            QueueState.idOf(queue, channel), profile.queues().size());
                    part.put(new Place(queue, channel), Math.round(share * atOnce * WHOLE));
                }
            }
        }
        return part;
    }
}
