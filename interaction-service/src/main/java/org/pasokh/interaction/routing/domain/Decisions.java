package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Decision.Asked;
import org.pasokh.interaction.routing.domain.Decision.Candidate;
import org.pasokh.interaction.routing.domain.Decision.IdleFrom;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;
import org.pasokh.interaction.routing.domain.Decision.Place;
import org.pasokh.interaction.routing.domain.Decision.RunnerUp;
import org.pasokh.interaction.routing.domain.Decision.Trigger;
import org.pasokh.interaction.routing.domain.Ranking.Ranked;

/// Writes down why a choice fell as it did, before it changes anything.
final class Decisions {

    private Decisions() {}

    static Decision of(Turn turn, EligibleClass eligible, Visit visit, Choice choice, boolean tiersCount) {
        Ranked winner = choice.winner();
        List<RunnerUp> next = choice.next().stream()
                .map(ranked -> new RunnerUp(
                        candidate(ranked.rank(), turn.pool()), choice.ranking().aheadBy(winner, ranked)))
                .toList();
        return new Decision(
                turn.hasArrived(visit.id()) ? Trigger.VISIT_WAITED : Trigger.AGENT_BECAME_FREE,
                candidate(winner.rank(), turn.pool()),
                next,
                choice.able(),
                passedOver(turn.pool(), eligible, choice),
                turn.pool().settings().version(),
                turn.entry().position(),
                new Place(visit.countsFrom(), turn.pool().settings().lineOrder().parts(visit.need()), tiersCount),
                choice.ranking().order(),
                asked(eligible.demand(), visit));
    }

    static Asked asked(Demand demand, Visit visit) {
        Map<String, Integer> levels = new HashMap<>();
        demand.levels().forEach((skill, level) -> levels.put(skill.value(), level));
        return new Asked(visit.rung(), levels);
    }

    static Candidate candidate(AgentRank rank, Pool pool) {
        Duration idle = Duration.ofMillis(pool.now().toEpochMilli() - rank.idleSince());
        IdleFrom from = rank.worked() ? IdleFrom.FINISHED_WORK : IdleFrom.SIGN_IN;
        return new Candidate(rank.agent(), rank.free(), rank.capacity(), idle, from);
    }

    /// Every agent of the queue is either able or counted here, by the first reason that holds.
    private static Map<PassedOver, Integer> passedOver(Pool pool, EligibleClass eligible, Choice choice) {
        Map<PassedOver, Integer> counts = new EnumMap<>(PassedOver.class);
        Demand demand = eligible.demand();
        Staff staff = pool.classes().staff();
        int onChannel = staff.section(demand.queue(), demand.channel()).agents();
        // the index holds them as if they did not serve the channel
        int unready = pool.queueing().unready().agents(demand);
        int unreadyAndAble = pool.queueing().unready().meeting(demand);
        put(counts, PassedOver.CHANNEL_NOT_SERVED, staff.agentsOf(demand.queue()) - onChannel - unready);
        put(counts, PassedOver.LACKS_SKILLS, onChannel - eligible.agents() + unready - unreadyAndAble);
        put(counts, PassedOver.NOT_READY_FOR_CHANNEL, unreadyAndAble);
        put(counts, PassedOver.OFFLINE, eligible.count(Presence.OFFLINE));
        put(counts, PassedOver.ON_BREAK, eligible.count(Presence.BREAK));
        put(counts, PassedOver.NOT_RESPONDING, eligible.count(Presence.NOT_RESPONDING));
        int ready = eligible.count(Presence.AVAILABLE) + eligible.count(Presence.BUSY);
        put(counts, PassedOver.NO_CAPACITY, ready - eligible.freeAgents());
        put(counts, PassedOver.KEPT_FOR_ANOTHER, choice.others().keptForAnother());
        put(counts, PassedOver.EXCLUDED, choice.others().excluded());
        put(counts, PassedOver.NOT_PREFERRED, choice.others().notPreferred());
        put(counts, PassedOver.JUST_MISSED_IT, choice.others().justMissedIt());
        return counts;
    }

    private static void put(Map<PassedOver, Integer> counts, PassedOver reason, int count) {
        if (count > 0) {
            counts.put(reason, count);
        }
    }
}
