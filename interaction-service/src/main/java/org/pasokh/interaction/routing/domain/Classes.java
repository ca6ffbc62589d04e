package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index by which visits and agents find each other: per queue and channel the waiting in their order and the
/// free in theirs.
final class Classes {

    private final Map<QueueId, OfQueue> queues = new HashMap<>();
    private final Map<AgentId, Placement> placements = new HashMap<>();
    private final Set<EligibleClass> stirred = new HashSet<>();
    private int waiting;

    private static final class OfQueue {
        private final Map<Channel, EligibleClass> classes = new EnumMap<>(Channel.class);
        private int agents;
    }

    EligibleClass of(QueueId queue, Channel channel) {
        return queue(queue).classes.computeIfAbsent(channel, unseen -> new EligibleClass(queue, unseen));
    }

    /// How many agents have the queue in their set-up, whatever their channels.
    int agentsOf(QueueId queue) {
        return queue(queue).agents;
    }

    boolean isFree(AgentId agent, EligibleClass in) {
        Placement placement = placements.get(agent);
        return placement != null && in.free.contains(placement.rank());
    }

    void enter(Visit visit) {
        EligibleClass entered = of(visit.need().queue(), visit.need().channel());
        entered.waiting.add(VisitKey.of(visit));
        stirred.add(entered);
        waiting++;
    }

    void leave(Visit visit) {
        of(visit.need().queue(), visit.need().channel()).waiting.remove(VisitKey.of(visit));
        waiting--;
    }

    int waiting() {
        return waiting;
    }

    void place(Agent agent, Costs costs) {
        Placement former = placements.get(agent.id());
        Placement placement = Placement.of(agent, costs, classesOf(agent, former));
        if (former != null && former.sameAs(placement)) {
            return;
        }
        placements.put(agent.id(), placement);
        move(former, placement);
    }

    /// The classes that gained a visit or an agent since they were last taken.
    List<EligibleClass> takeStirred() {
        List<EligibleClass> taken = new ArrayList<>(stirred);
        stirred.clear();
        return taken;
    }

    private void move(@Nullable Placement former, Placement placement) {
        if (former != null) {
            former.classes().forEach(left -> left.leave(former));
            count(former.profile(), -1);
        }
        count(placement.profile(), 1);
        for (EligibleClass joined : placement.classes()) {
            joined.join(placement);
            if (placement.fits(joined.channel)) {
                stirred.add(joined);
            }
        }
    }

    private void count(AgentProfile profile, int change) {
        profile.queues().forEach(queue -> queue(queue).agents += change);
    }

    private List<EligibleClass> classesOf(Agent agent, @Nullable Placement former) {
        if (former != null && former.profile().equals(agent.profile())) {
            return former.classes();
        }
        List<EligibleClass> classes = new ArrayList<>();
        for (QueueId queue : agent.profile().queues()) {
            agent.profile().channels().forEach(channel -> classes.add(of(queue, channel)));
        }
        return List.copyOf(classes);
    }

    private OfQueue queue(QueueId queue) {
        return queues.computeIfAbsent(queue, unseen -> new OfQueue());
    }
}
