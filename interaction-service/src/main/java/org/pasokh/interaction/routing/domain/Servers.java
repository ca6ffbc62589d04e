package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// How many agents work on each live channel of a queue: each with the share of time that it gets from them, times what
/// they have room for. In millionths, so that the sum is exact in whatever order they come and go.
final class Servers {

    static final double WHOLE = 1_000_000;

    private static final class Sum {
        private long millionths;
    }

    /// What an agent serves, with how many contacts at once.
    private record Stall(String place, Sum sum, int atOnce) {}

    /// What an agent's part is made of; the stalls go by profile and costs alone.
    private record Part(
            AgentProfile profile, Costs costs, @Nullable AgentWork work, List<Stall> stalls) {

        boolean isOf(AgentProfile other, Costs otherCosts) {
            return profile.equals(other) && costs.equals(otherCosts);
        }

        void count(int change) {
            int queues = profile.queues().size();
            for (Stall stall : stalls) {
                stall.sum.millionths += change * Math.round(share(stall, queues) * stall.atOnce * WHOLE);
            }
        }

        private double share(Stall stall, int queues) {
            return work == null ? 1.0 / queues : work.share(stall.place, queues);
        }
    }

    private final Map<AgentId, Part> parts = new HashMap<>();
    private final Map<Place, Sum> sums = new HashMap<>();

    long of(Place place) {
        Sum sum = sums.get(place);
        return sum == null ? 0 : sum.millionths;
    }

    void place(Agent agent, @Nullable AgentWork work, Costs costs) {
        boolean ready = agent.presence().ready() && agent.profile().capacity() > 0;
        Part former = parts.get(agent.id());
        Part part = ready ? part(former, agent.profile(), work, costs) : null;
        if (Objects.equals(former, part)) {
            return;
        }
        if (former != null) {
            former.count(-1);
            parts.remove(agent.id());
        }
        if (part != null) {
            part.count(1);
            parts.put(agent.id(), part);
        }
    }

    private Part part(@Nullable Part former, AgentProfile profile, @Nullable AgentWork work, Costs costs) {
        List<Stall> stalls = former != null && former.isOf(profile, costs) ? former.stalls : stalls(profile, costs);
        return new Part(profile, costs, work, stalls);
    }

    private List<Stall> stalls(AgentProfile profile, Costs costs) {
        List<Stall> stalls = new ArrayList<>();
        for (Channel channel : profile.channels()) {
            if (channel.patience().isZero()) {
                int atOnce = profile.capacity() / costs.of(channel, profile.capacity());
                for (QueueId queue : profile.queues()) {
                    Sum sum = sums.computeIfAbsent(new Place(queue, channel), _ -> new Sum());
                    stalls.add(new Stall(QueueState.idOf(queue, channel), sum, atOnce));
                }
            }
        }
        return List.copyOf(stalls);
    }
}
