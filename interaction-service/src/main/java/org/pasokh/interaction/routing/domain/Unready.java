package org.pasokh.interaction.routing.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// The agents of each queue who serve a channel and are available, but not for it: those of the same abilities
/// together.
final class Unready {

    private final Map<Place, Map<Abilities, Set<AgentId>>> places = new HashMap<>();
    private final Map<AgentId, Agent> known = new HashMap<>();

    /// How many there are, whatever their skills.
    int agents(Demand demand) {
        int agents = 0;
        for (Set<AgentId> alike : of(demand).values()) {
            agents += alike.size();
        }
        return agents;
    }

    /// How many of them could take it.
    int meeting(Demand demand) {
        return places.isEmpty() ? 0 : able(demand).mapToInt(Set::size).sum();
    }

    /// Whether one of them could take it at another time.
    boolean isPossible(Demand demand) {
        return able(demand)
                .flatMap(Set::stream)
                .filter(agent -> !demand.excluded().contains(agent))
                .map(known::get)
                .anyMatch(agent -> agent != null && agent.profile().capacity() > 0);
    }

    void note(Agent agent) {
        Agent former = known.remove(agent.id());
        if (former != null) {
            placesOf(former).forEach(place -> leave(place, former));
        }
        Set<Place> now = placesOf(agent);
        if (!now.isEmpty()) {
            known.put(agent.id(), agent);
            now.forEach(place -> places.computeIfAbsent(place, _ -> new HashMap<>())
                    .computeIfAbsent(agent.profile().abilities(), _ -> new HashSet<>())
                    .add(agent.id()));
        }
    }

    private void leave(Place place, Agent agent) {
        places.computeIfPresent(place, (_, byAbilities) -> {
            byAbilities.computeIfPresent(agent.profile().abilities(), (_, agents) -> {
                agents.remove(agent.id());
                return agents.isEmpty() ? null : agents;
            });
            return byAbilities.isEmpty() ? null : byAbilities;
        });
    }

    private Stream<Set<AgentId>> able(Demand demand) {
        return of(demand).entrySet().stream()
                .filter(each -> each.getKey().meet(demand))
                .map(Map.Entry::getValue);
    }

    private Map<Abilities, Set<AgentId>> of(Demand demand) {
        return places.isEmpty() ? Map.of() : places.getOrDefault(new Place(demand.queue(), demand.channel()), Map.of());
    }

    private static Set<Place> placesOf(Agent agent) {
        if (agent.isReadyForAll()) {
            return Set.of();
        }
        Set<Channel> ready = agent.asReady().profile().channels();
        Set<Place> unready = new HashSet<>();
        for (Channel channel : agent.profile().channels()) {
            if (!ready.contains(channel)) {
                agent.profile().queues().forEach(queue -> unready.add(new Place(queue, channel)));
            }
        }
        return unready;
    }
}
