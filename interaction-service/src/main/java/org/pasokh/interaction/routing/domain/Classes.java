package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index by which visits and agents find each other: per queue and channel the waiting in their order and the
/// free in theirs.
final class Classes {

    private final Map<QueueId, OfQueue> queues = new HashMap<>();
    private final List<EligibleClass> all = new ArrayList<>();
    private final Map<Served, Family> families = new HashMap<>();
    private final Map<AgentId, Placement> placements = new HashMap<>();
    private Stirred stirred = new Stirred();
    private PoolSettings settings = PoolSettings.NONE;
    private int waiting;
    private int held;

    private static final class OfQueue {
        private final Map<Channel, EligibleClass> classes = new EnumMap<>(Channel.class);
        private int agents;
    }

    private record Served(Set<QueueId> queues, Set<Channel> channels) {}

    EligibleClass of(QueueId queue, Channel channel) {
        return queue(queue).classes.computeIfAbsent(channel, unseen -> {
            EligibleClass made = new EligibleClass(queue, unseen, settings.agentOrder(queue));
            all.add(made);
            return made;
        });
    }

    /// From here on under these settings.
    void configure(PoolSettings other) {
        settings = other;
        all.forEach(each -> each.order(other.agentOrder(each.queue)));
        stirAll();
    }

    /// How many agents have the queue in their set-up, whatever their channels.
    int agentsOf(QueueId queue) {
        return queue(queue).agents;
    }

    /// Whether the agent is one of those of the class who have room.
    boolean isFree(AgentId agent, EligibleClass in, Set<Group> groups) {
        Placement placement = placements.get(agent);
        return placement != null
                && placement.fits(in.channel)
                && groups.contains(placement.group())
                && placement.group().open().contains(in);
    }

    /// Where a visit stood and where it stands now, if anywhere.
    void replace(@Nullable Visit former, @Nullable Visit visit, LineOrder order) {
        if (former != null && former.waits()) {
            leave(former, order);
        }
        if (visit != null && visit.waits()) {
            enter(visit, order);
        }
        held += (isHeld(visit) ? 1 : 0) - (isHeld(former) ? 1 : 0);
    }

    private static boolean isHeld(@Nullable Visit visit) {
        return visit != null && visit.standing() instanceof Standing.Held;
    }

    void enter(Visit visit, LineOrder order) {
        EligibleClass entered = of(visit.need().queue(), visit.need().channel());
        if (entered.line.add(VisitKey.of(visit, order))) {
            stirred.add(entered);
        }
        waiting++;
    }

    void leave(Visit visit, LineOrder order) {
        EligibleClass left = of(visit.need().queue(), visit.need().channel());
        long before = left.reserve(order);
        left.line.remove(VisitKey.of(visit, order));
        waiting--;
        if (left.isCrowded() && left.reserve(order) > before) {
            stirBetween(before, left.reserve(order));
        }
        if (order.phoneFirst() != null && left.channel == Channel.PHONE) {
            stirAll();
        }
    }

    int waiting() {
        return waiting;
    }

    int held() {
        return held;
    }

    /// The first call that waits, in any queue; null if none does.
    @Nullable
    VisitKey firstCall() {
        VisitKey first = null;
        for (EligibleClass each : all) {
            if (each.channel == Channel.PHONE && !each.line.isEmpty()) {
                VisitKey candidate = each.line.first(true);
                first = first == null || candidate.compareTo(first) < 0 ? candidate : first;
            }
        }
        return first;
    }

    void place(Agent agent, Costs costs) {
        Placement former = placements.get(agent.id());
        Placement placement = Placement.of(agent, costs, familyOf(agent, former));
        if (former != null && former.sameAs(placement)) {
            return;
        }
        placements.put(agent.id(), placement);
        move(former, placement);
    }

    /// The classes that gained a visit or an agent since they were last taken.
    Stirred takeStirred() {
        Stirred taken = stirred;
        stirred = new Stirred();
        return taken;
    }

    void stirAll() {
        all.forEach(stirred::add);
    }

    /// What an agent could not be given before, because room was kept for somebody who has now left the line.
    private void stirBetween(long after, long upTo) {
        for (EligibleClass each : all) {
            if (each.freeAgents() > 0 && each.line.hasBetween(after, upTo)) {
                stirred.add(each);
            }
        }
    }

    private void move(@Nullable Placement former, Placement placement) {
        if (former != null) {
            former.family().classes().forEach(left -> left.leave(former));
            count(former.profile(), -1);
        }
        count(placement.profile(), 1);
        placement.family().classes().forEach(joined -> joined.join(placement));
        // who has less room than before is looked at too: it may be an agent of this very turn, with room left
        if (former == null || placement.group() != former.group()) {
            placement.group().open().forEach(gained -> stirred.add(gained, placement.group()));
        }
    }

    private void count(AgentProfile profile, int change) {
        profile.queues().forEach(queue -> queue(queue).agents += change);
    }

    private Family familyOf(Agent agent, @Nullable Placement former) {
        if (former != null && former.profile().equals(agent.profile())) {
            return former.family();
        }
        Served served = new Served(agent.profile().queues(), agent.profile().channels());
        return families.computeIfAbsent(served, this::family);
    }

    private Family family(Served served) {
        List<EligibleClass> classes = new ArrayList<>();
        for (QueueId queue : served.queues) {
            served.channels.forEach(channel -> classes.add(of(queue, channel)));
        }
        return new Family(classes);
    }

    private OfQueue queue(QueueId queue) {
        return queues.computeIfAbsent(queue, unseen -> new OfQueue());
    }
}
