package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why this agent.
///
/// @param able how many agents could have taken the visit, the winner included
/// @param passedOver the queue's other agents, counted by why they could not
/// @param configuration the version of the pool's settings
/// @param agentOrder by which order of agents
/// @param place why this visit was next
/// @param asked what was asked of the agent's skills
/// @param position the log's entry that was being read
public record Decision(
        Trigger trigger,
        Candidate winner,
        List<RunnerUp> next,
        int able,
        Map<PassedOver, Integer> passedOver,
        String configuration,
        long position,
        Place place,
        AgentOrder agentOrder,
        Asked asked) {

    public Decision {
        next = List.copyOf(next);
        // in the order of the reasons: what reaches the log is the same in every process
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
    }

    /// A visit's place in its line: by when its wait counts from, less its head starts in seconds.
    ///
    /// @param tiersCount whether customers' tiers counted
    public record Place(Instant countsFrom, Map<HeadStart, Integer> headStarts, boolean tiersCount) {
        public Place {
            headStarts = Collections.unmodifiableMap(new TreeMap<>(headStarts));
        }
    }

    /// What a visit asks for.
    ///
    /// @param rung how many steps of the queue's ladder are behind it
    public record Asked(int rung, Map<String, Integer> levels) {
        public Asked {
            levels = Collections.unmodifiableMap(new TreeMap<>(levels));
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
    public enum Trigger {
        VISIT_WAITED,
        AGENT_BECAME_FREE,
        /// A colleague has passed it on to this agent, or asks this agent in.
        ASKED_BY_NAME
    }

    /// An agent as the order saw it.
    public record Candidate(AgentId agent, int freeUnits, int capacity, Duration idle, IdleFrom idleFrom) {}

    /// What an agent's idle time began with.
    public enum IdleFrom {
        SIGN_IN,
        FINISHED_WORK
    }

    /// Somebody who could have taken it, and the first part of the order in which the winner was ahead.
    public record RunnerUp(Candidate candidate, OrderPart behindBy) {}

    /// The parts of the order of agents, as they are compared.
    public enum OrderPart {
        PREFERRED,
        FEWEST_RELAXED_SKILLS,
        BEST_SKILL,
        FREE_CAPACITY_SHARE,
        LONGEST_IDLE,
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
        KEPT_FOR_ANOTHER,
        LACKS_SKILLS,
        EXCLUDED,
        /// The visit is kept for agents it prefers.
        NOT_PREFERRED,
        NOT_READY_FOR_CHANNEL
    }
}
