package org.pasokh.interaction.routing;

import java.time.Duration;
import java.util.List;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.RunnerUp;

/// How an offer's agent stood among those who could have taken it.
///
/// @param aheadBy what put the agent before the next one
/// @param equallyFree how many had as large a share of their capacity free, the agent included, as far as is written
///     down
/// @param equallyIdle how many of these were idle for as long, the agent not included
/// @param idleFirst whether idleness went before free capacity
/// @param allWritten whether everybody able is written down
record Standings(
        DecisionRecord.Candidate agent,
        OrderPart aheadBy,
        int able,
        int equallyFree,
        int equallyIdle,
        boolean allWritten,
        boolean idleFirst) {

    static Standings of(DecisionRecord decision) {
        List<RunnerUp> next = decision.next();
        int byDraw = count(next, OrderPart.DAILY_DRAW);
        return new Standings(
                decision.winner(),
                next.isEmpty() ? OrderPart.LONGEST_IDLE : next.getFirst().behindBy(),
                decision.able(),
                1 + byDraw + count(next, OrderPart.LONGEST_IDLE),
                byDraw,
                next.size() == decision.able() - 1,
                decision.agentOrder() == AgentOrder.LONGEST_IDLE);
    }

    Duration idle() {
        return Duration.ofMillis(agent.idleMillis());
    }

    boolean hasNoWork() {
        return agent.freeUnits() == agent.capacity();
    }

    /// Whether the idle time began with the end of some work.
    boolean idleSinceWork() {
        return agent.idleFrom() == DecisionRecord.IdleFrom.FINISHED_WORK;
    }

    /// Whether it is known that everybody able had as large a share free: whoever is not written down may have had
    /// less.
    boolean isLongestOfAll() {
        return idleFirst || allEquallyFree();
    }

    private boolean allEquallyFree() {
        return allWritten && equallyFree == able;
    }

    private static int count(List<RunnerUp> next, OrderPart part) {
        return (int) next.stream().filter(each -> each.behindBy() == part).count();
    }
}
