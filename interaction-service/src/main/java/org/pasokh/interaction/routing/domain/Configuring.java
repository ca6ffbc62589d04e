package org.pasokh.interaction.routing.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How the pool's rules and its agents' set-up change.
final class Configuring {

    private Configuring() {}

    static void pool(Turn turn, Request.ConfigurePool request) {
        PoolSettings former = turn.pool().settings();
        if (former.version().equals(request.settings().version())) {
            turn.refuse(Refusal.ALREADY_SO, null);
            return;
        }
        turn.happened(new Fact.PoolConfigured(request.settings(), turn.now()));
        if (request.agents() != null) {
            remove(turn, request.agents());
        }
        turn.pool().agents().forEach(agent -> Agents.settle(turn, agent));
        Set<QueueId> queues = new HashSet<>(former.queues().keySet());
        queues.addAll(request.settings().queues().keySet());
        // one of another pool may be nobody's now
        queues.addAll(former.others().queues().keySet());
        QueueStates.check(turn, queues, EnumSet.allOf(Channel.class));
    }

    /// Who stands in another pool is handed over instead.
    private static void remove(Turn turn, Set<AgentId> staying) {
        Set<AgentId> moving = turn.pool().settings().others().agents().keySet();
        for (AgentId agent : turn.pool().agents()) {
            AgentProfile profile = turn.pool().agent(agent).orElseThrow().profile();
            if (!staying.contains(agent) && !moving.contains(agent) && !profile.equals(profile.removed())) {
                turn.happened(new Fact.AgentRemoved(agent, turn.now()));
                QueueStates.check(turn, profile);
            }
        }
    }

    static void agent(Turn turn, Request.ConfigureAgent request) {
        Optional<AgentProfile> former = turn.pool().agent(request.agent()).map(Agent::profile);
        if (former.filter(profile -> profile.version().equals(request.profile().version()))
                .isPresent()) {
            turn.refuse(Refusal.ALREADY_SO, request.agent());
            return;
        }
        turn.happened(new Fact.AgentConfigured(request.agent(), request.profile(), turn.now()));
        if (former.filter(profile -> profile.capacity() == request.profile().capacity())
                .isPresent()) {
            Agents.settle(turn, request.agent());
        } else {
            Agents.capacityChanged(turn, request.agent());
        }
        former.ifPresent(profile -> QueueStates.check(turn, profile));
        QueueStates.check(turn, request.profile());
    }
}
