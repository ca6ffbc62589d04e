package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;

/// The order in which agents are asked to take one visit (domain 6.3): whom it prefers, who has most of the skills that
/// it came with, who is best at them where the queue wants that, and then the queue's order.
final class Ranking implements Comparator<Ranking.Ranked> {
    private final AgentOrder order;
    private final Demand asked;
    private final Demand inForce;
    private final boolean relaxed;
    private final List<AgentId> preferred;

    /// An agent as the order sees the agent.
    ///
    /// @param preference the place among those preferred
    /// @param relaxed how many skills are asked of the agent no more
    /// @param proficiency the levels of what is asked; 0 where that does not count
    record Ranked(AgentRank rank, int preference, int relaxed, int proficiency) {}

    /// @param asked what the visit asked for when it came
    /// @param inForce what it asks for now
    Ranking(AgentOrder order, Demand asked, Demand inForce, List<AgentId> preferred) {
        this.order = order;
        this.asked = asked;
        this.inForce = inForce;
        this.relaxed = !asked.equals(inForce);
        this.preferred = preferred;
    }

    AgentOrder order() {
        return order;
    }

    Ranked of(AgentRank rank, Map<Skill, Integer> skills) {
        int place = preferred.indexOf(rank.agent());
        return new Ranked(
                rank,
                place < 0 ? preferred.size() : place,
                relaxed ? asked.unmetBy(skills) : 0,
                order == AgentOrder.BEST_SKILL ? inForce.proficiency(skills) : 0);
    }

    @Override
    public int compare(Ranked one, Ranked other) {
        int bySkill = compareBySkill(one, other);
        return bySkill != 0 ? bySkill : order.compare(one.rank, other.rank);
    }

    /// The first part of the order in which one is ahead of the other.
    OrderPart aheadBy(Ranked ahead, Ranked behind) {
        if (ahead.preference != behind.preference) {
            return OrderPart.PREFERRED;
        }
        if (ahead.relaxed != behind.relaxed) {
            return OrderPart.FEWEST_RELAXED_SKILLS;
        }
        return ahead.proficiency != behind.proficiency ? OrderPart.BEST_SKILL : order.aheadBy(ahead.rank, behind.rank);
    }

    private static int compareBySkill(Ranked one, Ranked other) {
        int byPreference = Integer.compare(one.preference, other.preference);
        if (byPreference != 0) {
            return byPreference;
        }
        int byRelaxed = Integer.compare(one.relaxed, other.relaxed);
        return byRelaxed != 0 ? byRelaxed : Integer.compare(other.proficiency, one.proficiency);
    }
}
