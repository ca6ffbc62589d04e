package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            case Fact.SuspensionHandedOver it -> handedOver(it);
            case Fact.CallbackHandedOver it -> {
                pool.queueing().callbacks().remove(it.callback());
                moved(MovedOn.of(it.callback().id()), it.to(), null, it.at());
                yield new Happened(it, it.callback().id().value(), it.callback().seq());
            }
            case Fact.CallbackTakenOver it -> {
                pool.put(it.callback());
                pool.whereabouts().back(MovedOn.of(it.callback().id()));
                yield new Happened(it, it.callback().id().value(), it.callback().seq());
            }
        };
    }

    private Happened handedOver(Fact.AgentHandedOver it) {
        it.handlings().forEach(handling -> {
            pool.remove(handling);
            pool.queueing().forget(handling.visit());
            subjects(handling).forEach(subject -> moved(subject, it.to(), null, it.at()));
        });
        moved(MovedOn.of(it.agent().id()), it.to(), null, it.at());
        pool.queueing().forgetWork(it.agent().id());
        return now(it, it.agent().gone(it.at()));
    }

    /// One that was only passed on has never been here.
    private Happened handedOver(Fact.SuspensionHandedOver it) {
        String id = QueueState.idOf(it.queue(), it.channel());
        return pool.queueing()
                .state(it.queue(), it.channel())
                .map(state -> state.suspended(null).told())
                .map(state -> {
                    pool.put(state);
                    return new Happened(it, id, state.seq());
                })
                .orElseGet(() -> new Happened(it, id, 0));
    }

    private Happened takenOver(Fact.AgentTakenOver it) {
        Agent agent = pool.agent(it.agent())
                .map(Agent::next)
                .orElseGet(() -> Agent.unseen(it.agent(), it.profile(), it.at()))
                .attending(it.attendance());
        for (Handling handling : it.handlings()) {
            pool.put(handling);
            subjects(handling).forEach(pool.whereabouts()::back);
            agent = agent.exchanging(Holding.NOTHING, Holding.of(handling));
        }
        pool.whereabouts().back(MovedOn.of(it.agent()));
        if (it.work() != null) {
            pool.put(it.work());
        }
        return now(it, agent);
    }

    private static Stream<String> subjects(Handling handling) {
        return Stream.of(
                MovedOn.of(handling.id()),
                MovedOn.of(handling.visit()),
                MovedOn.of(handling.need().interaction()));
    }

    private void moved(String subject, PoolId to, @Nullable String as, Instant at) {
        pool.put(new MovedOn(subject, to, as, at.plus(Memory.ENDED_KEPT)));
    }

    private Happened now(Fact fact, Agent agent) {
        pool.put(agent);
        return new Happened(fact, agent.id().value(), agent.seq());
    }

    /// One that was not taken has never been here: it is only remembered.
    private Happened handedOver(Fact.VisitHandedOver it) {
        String id = it.visit().value();
        moved(MovedOn.of(it.visit()), it.to(), it.next().value(), it.at());
        if (it.callback() != null) {
            moved(MovedOn.of(it.callback().id()), it.to(), null, it.at());
        }
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
