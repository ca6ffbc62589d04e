package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why this agent: the winner, the next ten with the part of the order that put them behind, how many agents of the
/// queue were passed over and why, and the place on the log from which the decision can be made again.
///
/// @param able how many agents could have taken the visit, the winner included
/// @param passedOver count of the queue's other agents per reason
/// @param agentOrder by which order of agents; MOST_FREE if null
/// @param place why this visit was next; not told by older routers
/// @param asked what was asked of the agent's skills; not told by older routers
/// @param position offset in the partition of `routing.requests` of the record that was being read
public record DecisionRecord(
        DecisionTrigger trigger,
        Candidate winner,
        List<RunnerUp> next,
        int able,
        Map<PassedOver, Integer> passedOver,
        String configurationVersion,
        long position,
        @Nullable Place place,
        @Nullable AgentOrder agentOrder,
        @Nullable Asked asked) {

    public DecisionRecord {
        next = List.copyOf(next);
        passedOver = InOrder.copyOf(passedOver);
    }

    /// A visit's place in its line: by when it counts as waiting from, less its head starts.
    ///
    /// @param headStarts in seconds
    /// @param tiersCount whether customers' tiers counted: they do not while too many answers go by them
    public record Place(Instant countsFrom, Map<HeadStart, Integer> headStarts, boolean tiersCount) {
        public Place {
            headStarts = InOrder.copyOf(headStarts);
        }
    }

    /// What a visit asks for.
    ///
    /// @param rung how many steps of the queue's ladder are behind it
    /// @param levels the least level of each skill
    public record Asked(int rung, Map<String, Integer> levels) {
        public Asked {
            levels = InOrder.copyOf(levels);
        }
    }

    /// What a head start is for.
    public enum HeadStart {
        CHANNEL,
        TIER,
        SEVERITY,
        RETURN,
        PRIORITY
    }

    /// What made the router look for a pair.
    public enum DecisionTrigger {
        VISIT_WAITED,
        AGENT_BECAME_FREE,
        /// A colleague has passed it on to this agent, or asks this agent in.
        ASKED_BY_NAME
    }

    /// An agent as the order saw it.
    ///
    /// @param freeUnits capacity left before this offer, in units of `capacity`
    /// @param idleMillis time since last handled work ended or since login, breaks subtracted
    /// @param idleFrom which of the two; not told by older routers
    public record Candidate(
            String agentId,
            int freeUnits,
            int capacity,
            long idleMillis,
            @Nullable IdleFrom idleFrom) {}

    /// What an agent's idle time began with.
    public enum IdleFrom {
        SIGN_IN,
        FINISHED_WORK
    }

    /// Somebody who could have taken it, and the first part of the order in which the winner was ahead.
    public record RunnerUp(Candidate candidate, OrderPart behindBy) {}

    /// The order in which agents are compared (domain 6.3), as far as this version goes.
    public enum OrderPart {
        PREFERRED,
        /// Of the skills that the visit came with, fewer had to be given up.
        FEWEST_RELAXED_SKILLS,
        BEST_SKILL,
        FREE_CAPACITY_SHARE,
        LONGEST_IDLE,
        /// All else equal: a hash of agent and day, so that nobody is always first.
        DAILY_DRAW
    }

    /// Why an agent of the queue could not take the visit.
    public enum PassedOver {
        OFFLINE,
        ON_BREAK,
        NOT_RESPONDING,
        NO_CAPACITY,
        CHANNEL_NOT_SERVED,
        JUST_MISSED_IT,
        /// Has room, but keeps it for somebody earlier in line who needs more of it.
        KEPT_FOR_ANOTHER,
        LACKS_SKILLS,
        EXCLUDED,
        /// The visit is kept for agents it prefers.
        NOT_PREFERRED,
        /// Available, but not for this channel, which the agent serves at other times.
        NOT_READY_FOR_CHANNEL
    }
}
