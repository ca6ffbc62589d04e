package org.pasokh.interaction.routing.domain;

import java.util.Map;
import java.util.Set;

/// What an agent can do, wherever it decides who may take a visit.
record Abilities(Set<QueueId> queues, Set<Channel> channels, Map<Skill, Integer> skills) {

    boolean meet(Demand demand) {
        return queues.contains(demand.queue()) && channels.contains(demand.channel()) && demand.isMetBy(skills);
    }
}
