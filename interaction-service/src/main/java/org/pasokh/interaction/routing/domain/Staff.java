package org.pasokh.interaction.routing.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The agents as the index holds them: those of the same abilities together, and found by what visits ask for.
final class Staff {
    private final Map<QueueId, Map<Channel, Section>> sections = new HashMap<>();
    private final Map<QueueId, Integer> agentsOf = new HashMap<>();
    private final Map<Abilities, Family> families = new HashMap<>();
    private final Map<AgentId, Placement> placements = new HashMap<>();

    /// An agent's former place and the new one.
    ///
    /// @param left what the agent could take there, if that is over
    record Move(@Nullable Placement from, Placement to, List<EligibleClass> left) {
        boolean toAnotherGroup() {
            return from == null || from.group() != to.group();
        }

        boolean changesSetUp() {
            return from == null || !from.profile().equals(to.profile());
        }

        /// Whether the agent came, left, or can do something else than before.
        boolean changesWhoIsHere() {
            return from == null || from.family() != to.family() || from.isLoggedIn() != to.isLoggedIn();
        }
    }

    Section section(QueueId queue, Channel channel) {
        return sections.computeIfAbsent(queue, _ -> new EnumMap<>(Channel.class))
                .computeIfAbsent(channel, _ -> new Section());
    }

    EligibleClass of(Demand demand) {
        return section(demand.queue(), demand.channel()).of(demand);
    }

    Stream<EligibleClass> classes() {
        return sections.values().stream()
                .flatMap(byChannel -> byChannel.values().stream())
                .flatMap(section -> section.classes().stream());
    }

    Stream<Group> groups() {
        return families.values().stream().flatMap(Family::groups);
    }

    /// How many agents have the queue in their set-up, whatever their channels.
    int agentsOf(QueueId queue) {
        return agentsOf.getOrDefault(queue, 0);
    }

    Optional<Placement> placement(AgentId agent) {
        return Optional.ofNullable(placements.get(agent));
    }

    /// Puts the agent where the agent now belongs; nothing if that is where the agent was.
    Optional<Move> place(Agent agent, Costs costs) {
        Placement former = placements.get(agent.id());
        Placement placement = Placement.of(agent, costs, familyOf(agent, former));
        if (former != null && former.sameAs(placement)) {
            return Optional.empty();
        }
        placements.put(agent.id(), placement);
        if (former != null && former.family() == placement.family()) {
            placement.family().move(former, placement);
        } else {
            if (former != null) {
                former.family().leave(former);
            }
            placement.family().join(placement);
        }
        count(former, placement);
        List<EligibleClass> left = left(former, placement);
        if (former != null && former.family().agents() == 0) {
            dissolve(former.family());
        }
        return Optional.of(new Move(former, placement, left));
    }

    private static List<EligibleClass> left(@Nullable Placement from, Placement to) {
        if (from == null || (from.family() == to.family() && from.isLoggedIn() == to.isLoggedIn())) {
            return List.of();
        }
        return List.copyOf(from.family().classes());
    }

    private Family familyOf(Agent agent, @Nullable Placement former) {
        if (former != null && former.profile().equals(agent.profile())) {
            return former.family();
        }
        return families.computeIfAbsent(agent.profile().abilities(), this::family);
    }

    private Family family(Abilities abilities) {
        Family family = new Family(abilities);
        sections(abilities).forEach(section -> section.add(family));
        return family;
    }

    private void dissolve(Family family) {
        families.remove(family.abilities());
        sections(family.abilities()).forEach(section -> section.remove(family));
    }

    private Stream<Section> sections(Abilities abilities) {
        return abilities.queues().stream()
                .flatMap(queue -> abilities.channels().stream().map(channel -> section(queue, channel)));
    }

    private void count(@Nullable Placement former, Placement placement) {
        if (former != null
                && former.profile().equals(placement.profile())
                && former.isLoggedIn() == placement.isLoggedIn()) {
            return;
        }
        if (former != null) {
            count(former, -1);
        }
        count(placement, 1);
    }

    private void count(Placement placement, int change) {
        for (QueueId queue : placement.profile().queues()) {
            agentsOf.merge(queue, change, Integer::sum);
            for (Channel channel : placement.profile().channels()) {
                section(queue, channel).count(placement, change);
            }
        }
    }
}
