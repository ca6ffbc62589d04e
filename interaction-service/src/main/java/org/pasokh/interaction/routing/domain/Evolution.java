package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.pasokh.interaction.routing.domain.Fact.AgentConfigured;
import org.pasokh.interaction.routing.domain.Fact.AgentRemoved;
import org.pasokh.interaction.routing.domain.Fact.BecamePrimary;
import org.pasokh.interaction.routing.domain.Fact.CapacityChanged;
import org.pasokh.interaction.routing.domain.Fact.HandlingEnded;
import org.pasokh.interaction.routing.domain.Fact.HandlingStarted;
import org.pasokh.interaction.routing.domain.Fact.HandlingWarned;
import org.pasokh.interaction.routing.domain.Fact.LoadChanged;
import org.pasokh.interaction.routing.domain.Fact.OfferMade;
import org.pasokh.interaction.routing.domain.Fact.OfferProlonged;
import org.pasokh.interaction.routing.domain.Fact.OfferResolved;
import org.pasokh.interaction.routing.domain.Fact.OverflowChanged;
import org.pasokh.interaction.routing.domain.Fact.PoolConfigured;
import org.pasokh.interaction.routing.domain.Fact.PresenceChanged;
import org.pasokh.interaction.routing.domain.Fact.QueueStateChanged;
import org.pasokh.interaction.routing.domain.Fact.RequestForwarded;
import org.pasokh.interaction.routing.domain.Fact.RequestRefused;
import org.pasokh.interaction.routing.domain.Fact.RequirementsChanged;
import org.pasokh.interaction.routing.domain.Fact.ReservationEnded;
import org.pasokh.interaction.routing.domain.Fact.VisitEnqueued;
import org.pasokh.interaction.routing.domain.Fact.VisitExited;
import org.pasokh.interaction.routing.domain.Fact.VisitHeld;
import org.pasokh.interaction.routing.domain.Fact.VisitMoved;
import org.pasokh.interaction.routing.domain.Fact.VisitParked;
import org.pasokh.interaction.routing.domain.Fact.VisitRelaxed;
import org.pasokh.interaction.routing.domain.Fact.VisitReleased;
import org.pasokh.interaction.routing.domain.Fact.VisitReserved;
import org.pasokh.interaction.routing.domain.Fact.VisitResumed;
import org.pasokh.interaction.routing.domain.Fact.VisitStranded;
import org.pasokh.interaction.routing.domain.Fact.VisitUnparked;
import org.pasokh.interaction.routing.domain.Fact.WaitEstimated;
import org.pasokh.interaction.routing.domain.Fact.WrapUpProlonged;
import org.pasokh.interaction.routing.domain.Fact.WrapUpStarted;

/// How a fact changes a pool, and which number it gets among the facts about its subject.
final class Evolution {

    private final Pool pool;

    Evolution(Pool pool) {
        this.pool = pool;
    }

    Happened evolve(Fact fact, RequestId cause) {
        pool.memory().remember(cause);
        return switch (fact) {
            case VisitEnqueued it -> enqueued(it);
            case VisitReserved it -> reserved(it);
            case ReservationEnded it -> now(fact, visit(it.visit().id()).released());
            case VisitRelaxed it -> now(fact, searching(it.visit(), search -> search.on(it.rung())));
            case VisitReleased it -> now(fact, searching(it.visit(), search -> search.keptUntil(null)));
            case VisitStranded it -> now(fact, searching(it.visit(), search -> search.stranded(it.stranded())));
            case RequirementsChanged it ->
                now(fact, visit(it.visit().id()).requiring(it.requirements(), it.keptUntil()));
            case HandlingWarned it -> now(fact, it.handling().warned());
            case VisitMoved it -> now(fact, visit(it.visit().id()).moved(it.urgency(), it.countsFrom()));
            case VisitHeld it -> now(fact, visit(it.visit().id()).held(it.at()));
            case VisitResumed it -> now(fact, visit(it.visit().id()).resumed());
            case VisitParked it -> parked(it);
            case VisitUnparked it -> now(fact, visit(it.visit().id()).released());
            case VisitExited it -> exited(it);
            case OfferMade it -> made(it);
            case OfferProlonged it -> prolonged(it);
            case OfferResolved it -> resolved(it);
            case HandlingStarted it -> started(it);
            case LoadChanged it -> changed(fact, it.handling(), it.handling().holding(it.load(), it.holds()));
            case BecamePrimary it -> promoted(it);
            case WrapUpStarted it -> changed(fact, it.handling(), it.handling().wrapUp(it.time()));
            case WrapUpProlonged it -> now(fact, it.handling().wrapUpUntil(it.limit()));
            case HandlingEnded it -> ended(it);
            case PresenceChanged it -> presence(it);
            case CapacityChanged it -> now(fact, agent(it.agent()).next());
            case QueueStateChanged it -> changed(it);
            case WaitEstimated it -> estimated(it);
            case OverflowChanged it -> overflows(it);
            case PoolConfigured it -> configured(it);
            case AgentConfigured it -> configured(it);
            case AgentRemoved it -> removed(it);
            case Fact.OfCallback it -> new CallbackEvolution(pool).evolve(it);
            case Fact.OfPools it -> new PoolEvolution(pool).evolve(it);
            case RequestRefused _, RequestForwarded _ -> new Happened(fact, cause.value(), 0);
        };
    }

    private Happened enqueued(VisitEnqueued it) {
        new Learning(pool.queueing()).enqueued(it);
        if (it.need().part() == null) {
            pool.queueing().callbacks().follow(it.visit(), it.need());
        }
        return now(it, Visit.arriving(it.visit(), it.need(), it.countsFrom(), it.missedBy(), it.search(), it.at()));
    }

    private Happened reserved(VisitReserved it) {
        new Learning(pool.queueing()).aside(it.visit().id());
        return now(it, visit(it.visit().id()).reserved(it.agent(), it.until()));
    }

    private Happened parked(VisitParked it) {
        new Learning(pool.queueing()).aside(it.visit().id());
        return now(it, visit(it.visit().id()).parked(it.why(), it.at()));
    }

    private Happened estimated(WaitEstimated it) {
        pool.put(it.figures());
        return new Happened(it, "wait/" + it.figures().key().id(), it.figures().seq());
    }

    private Happened overflows(OverflowChanged it) {
        pool.put(it.state());
        return new Happened(it, "overflow/" + it.state().key().id(), it.state().seq());
    }

    private Happened exited(VisitExited it) {
        new Learning(pool.queueing()).exited(it);
        Visit visit = visit(it.visit().id()).next();
        pool.remove(it.visit());
        pool.put(new Ended.OfVisit(visit.id(), it.outcome(), remembered(it.at())));
        return new Happened(it, visit.id().value(), visit.seq());
    }

    private Happened made(OfferMade it) {
        Offer offer = it.offer();
        pool.put(offer);
        pool.put(agent(offer.agent()).exchanging(Holding.NOTHING, Holding.of(offer)));
        return now(it, visit(offer.visit()).offered(offer.id()));
    }

    private Happened prolonged(OfferProlonged it) {
        pool.put(it.offer().until(it.deadline()));
        return now(it, visit(it.offer().visit()).next());
    }

    private Happened resolved(OfferResolved it) {
        Offer offer = it.offer();
        pool.remove(offer);
        pool.put(new Ended.OfOffer(offer.id(), offer.agent(), it.outcome(), remembered(it.at())));
        Visit visit = visit(offer.visit());
        if (it.outcome() == OfferOutcome.ACCEPTED) {
            // the handling that follows takes over what the offer holds
            return now(it, visit.next());
        }
        pool.put(agent(offer.agent()).exchanging(Holding.of(offer), Holding.NOTHING));
        return now(it, visit.back(offer, it.outcome()));
    }

    private Happened promoted(BecamePrimary it) {
        pool.queueing().callbacks().follow(it.handling().visit(), it.handling().need());
        return now(it, it.handling().asPrimary());
    }

    private Happened started(HandlingStarted it) {
        pool.queueing().callbacks().answered(it.offer().visit());
        Handling handling = Handling.starting(it);
        Need need = it.need();
        if (need.part() == null) {
            boolean inTime = inTime(need, it.at());
            pool.put(new Shares(pool).at(it.at()).and(it.offer().byTier(), isCall(need), inTime));
            if (need.channel().patience().isZero()) {
                pool.put(pool.queueing()
                        .level(new Queueing.Place(need.queue(), need.channel()))
                        .answered(inTime, it.at()));
            }
        }
        Holding before = it.start() == Start.OFFERED ? Holding.of(it.offer()) : Holding.NOTHING;
        pool.put(agent(handling.agent()).exchanging(before, Holding.of(handling)));
        return now(it, handling);
    }

    private boolean inTime(Need need, Instant at) {
        Instant promised =
                need.waitingSince().plus(pool.settings().of(need.queue()).promised());
        return !at.isAfter(promised);
    }

    private static boolean isCall(Need need) {
        return need.channel() == Channel.PHONE;
    }

    private Happened ended(HandlingEnded it) {
        Handling handling = it.handling();
        pool.remove(handling);
        new Learning(pool.queueing()).ended(handling, it.at());
        pool.put(new Ended.OfHandling(handling.id(), handling.agent(), remembered(it.at())));
        pool.put(agent(handling.agent()).finishedWork(handling, it.at()));
        return new Happened(it, handling.id().value(), handling.seq() + 1);
    }

    private Happened presence(PresenceChanged it) {
        Agent agent = agent(it.agent());
        return now(it, agent.attending(agent.attendance().after(it)).next());
    }

    private Happened changed(QueueStateChanged it) {
        QueueState state = it.state().told();
        pool.put(state);
        return new Happened(it, state.key().id(), state.seq());
    }

    private Happened configured(PoolConfigured it) {
        Rules rules = pool.rules().after(it.settings());
        pool.put(rules);
        return new Happened(it, pool.id().value(), rules.seq());
    }

    private Happened configured(AgentConfigured it) {
        return now(
                it,
                pool.agent(it.agent())
                        .map(agent -> agent.set(it.profile()).next())
                        .orElseGet(() -> Agent.unseen(it.agent(), it.profile(), it.at())));
    }

    private Happened removed(AgentRemoved it) {
        Agent agent = agent(it.agent());
        return now(it, agent.set(agent.profile().removed()).next());
    }

    private Happened now(Fact fact, Visit visit) {
        pool.put(visit);
        return new Happened(fact, visit.id().value(), visit.seq());
    }

    private Happened now(Fact fact, Agent agent) {
        pool.put(agent);
        return new Happened(fact, agent.id().value(), agent.seq());
    }

    private Happened changed(Fact fact, Handling former, Handling handling) {
        Agent agent = agent(handling.agent());
        Agent holding = agent.exchanging(Holding.of(former), Holding.of(handling));
        if (!holding.equals(agent)) {
            pool.put(holding);
        }
        return now(fact, handling);
    }

    private Happened now(Fact fact, Handling handling) {
        pool.put(handling);
        return new Happened(fact, handling.id().value(), handling.seq());
    }

    private Visit searching(Visit visit, UnaryOperator<Visit.Search> change) {
        Visit now = visit(visit.id());
        return now.searching(change.apply(now.searched()));
    }

    private Visit visit(VisitId id) {
        return pool.visit(id).orElseThrow(() -> new IllegalStateException("no visit " + id.value()));
    }

    private Agent agent(AgentId id) {
        return pool.agent(id).orElseThrow(() -> new IllegalStateException("no agent " + id.value()));
    }

    private static Instant remembered(Instant at) {
        return at.plus(Memory.ENDED_KEPT);
    }
}
