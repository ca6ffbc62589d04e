package org.pasokh.interaction.routing.domain;

/// How what goes from one pool to another changes them.
final class PoolEvolution {

    private final Pool pool;

    PoolEvolution(Pool pool) {
        this.pool = pool;
    }

    Happened evolve(Fact.OfPools fact) {
        return switch (fact) {
            case Fact.VisitHandedOver it -> handedOver(it);
            case Fact.AgentHandedOver it -> handedOver(it);
            case Fact.AgentTakenOver it -> takenOver(it);
            case Fact.CallbackHandedOver it -> {
                pool.queueing().callbacks().remove(it.callback());
                yield new Happened(it, it.callback().id().value(), it.callback().seq());
            }
            case Fact.CallbackTakenOver it -> {
                pool.put(it.callback());
                yield new Happened(it, it.callback().id().value(), it.callback().seq());
            }
        };
    }

    private Happened handedOver(Fact.AgentHandedOver it) {
        it.handlings().forEach(handling -> {
            pool.remove(handling);
            pool.queueing().forget(handling.visit());
        });
        return now(it, it.agent().gone(it.at()));
    }

    private Happened takenOver(Fact.AgentTakenOver it) {
        Agent agent = pool.agent(it.agent())
                .map(Agent::next)
                .orElseGet(() -> Agent.unseen(it.agent(), it.profile(), it.at()))
                .attending(it.attendance());
        for (Handling handling : it.handlings()) {
            pool.put(handling);
            agent = agent.exchanging(Holding.NOTHING, Holding.of(handling));
        }
        return now(it, agent);
    }

    private Happened now(Fact fact, Agent agent) {
        pool.put(agent);
        return new Happened(fact, agent.id().value(), agent.seq());
    }

    /// One that was not taken has never been here: it is only remembered.
    private Happened handedOver(Fact.VisitHandedOver it) {
        String id = it.visit().value();
        return pool.visit(it.visit())
                .map(Visit::next)
                .map(visit -> {
                    pool.put(visit);
                    return new Happened(it, id, visit.seq());
                })
                .orElseGet(() -> {
                    pool.put(new Ended.OfVisit(
                            it.visit(), VisitOutcome.FLOWED_OUT, it.at().plus(Memory.ENDED_KEPT)));
                    return new Happened(it, id, 1);
                });
    }
}
