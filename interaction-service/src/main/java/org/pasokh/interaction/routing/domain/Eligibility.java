package org.pasokh.interaction.routing.domain;

import java.util.Optional;

/// Whether an agent may be given a visit by name, and if not, why.
final class Eligibility {

    private Eligibility() {}

    /// Whether the agent may take the visit now, as far as the search for somebody has gone.
    static Optional<Refusal> refusal(Pool pool, Agent agent, Visit visit) {
        return refusal(pool, agent, visit.need(), visit.rung());
    }

    /// Whether the agent, whom somebody has named, may have it now: what must never be relaxed is asked.
    static Optional<Refusal> refusalByName(Pool pool, Agent agent, Need need) {
        return refusal(pool, agent, need, pool.settings().ladder(need.queue()).last());
    }

    /// Whether it may wait for the agent, who is here but may be busy.
    static Optional<Refusal> refusalLater(Pool pool, Agent agent, Need need) {
        int rung = pool.settings().ladder(need.queue()).last();
        return refusalEver(pool, agent, need, rung)
                .or(() -> isThereFor(agent, need) ? Optional.empty() : Optional.of(Refusal.AGENT_NOT_AVAILABLE));
    }

    private static Optional<Refusal> refusal(Pool pool, Agent agent, Need need, int rung) {
        Optional<Refusal> never = refusalEver(pool, agent, need, rung);
        if (never.isPresent()) {
            return never;
        }
        if (!isThereFor(agent, need)) {
            return Optional.of(Refusal.AGENT_NOT_AVAILABLE);
        }
        return agent.fits(need.channel(), pool.settings().costs())
                ? Optional.empty()
                : Optional.of(Refusal.AGENT_LACKS_CAPACITY);
    }

    private static boolean isThereFor(Agent agent, Need need) {
        return agent.presence().ready() && agent.attendance().isReadyFor(need.channel());
    }

    /// A colleague is asked in for what the colleague knows, whatever the queue.
    private static Optional<Refusal> refusalEver(Pool pool, Agent agent, Need need, int rung) {
        AgentProfile profile = agent.profile();
        boolean serves = need.part() == null
                ? profile.abilities().meet(pool.classes().rungs(need).at(rung))
                : profile.channels().contains(need.channel());
        boolean excluded = need.required().excluded().contains(agent.id());
        return serves && !excluded && profile.capacity() > 0
                ? Optional.empty()
                : Optional.of(Refusal.AGENT_DOES_NOT_SERVE);
    }
}
