package org.pasokh.interaction.routing.domain;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How offers end.
final class Offers {

    private Offers() {}

    static void accept(Turn turn, Request.AcceptOffer request) {
        answer(turn, request.offer(), request.agent(), offer -> accept(turn, offer));
    }

    static void decline(Turn turn, Request.DeclineOffer request) {
        answer(turn, request.offer(), request.agent(), offer -> {
            resolve(turn, offer, OfferOutcome.DECLINED, request.reason());
            Agents.capacityChanged(turn, offer.agent());
            Visits.holdIfMissedTooOften(turn, offer.visit());
        });
    }

    /// Nobody answered in time: the agent gets nothing more until the agent speaks.
    static void lapse(Turn turn, Offer offer) {
        resolve(turn, offer, OfferOutcome.TIMED_OUT, null);
        Agents.present(turn, offer.agent(), Presence.NOT_RESPONDING);
        withdrawAllOf(turn, offer.agent());
        Agents.capacityChanged(turn, offer.agent());
        Visits.holdIfMissedTooOften(turn, offer.visit());
    }

    static void withdraw(Turn turn, OfferId id, OfferOutcome outcome) {
        turn.pool().offer(id).ifPresent(offer -> {
            resolve(turn, offer, outcome, null);
            Agents.capacityChanged(turn, offer.agent());
        });
    }

    /// The agent is no longer there for them.
    static void withdrawAllOf(Turn turn, AgentId agent) {
        withdrawAllOf(turn, agent, _ -> true);
    }

    static void withdrawAllOf(Turn turn, AgentId agent, Predicate<Need> of) {
        turn.pool().offersOf(agent).stream()
                .filter(offer -> of.test(needOf(turn, offer)))
                .forEach(offer -> resolve(turn, offer, OfferOutcome.WITHDRAWN_AGENT_LEFT, null));
    }

    static void accept(Turn turn, Offer offer) {
        resolve(turn, offer, OfferOutcome.ACCEPTED, null);
        Need need = needOf(turn, offer);
        Visits.exit(turn, offer.visit(), VisitOutcome.ANSWERED);
        HandlingId handling = new HandlingId(turn.id("handling", offer.id().value()));
        boolean yields = turn.pool().settings().costs().yields(need.channel());
        turn.happened(new Fact.HandlingStarted(handling, offer, need, Start.OFFERED, yields, turn.now()));
        Agents.settle(turn, offer.agent());
    }

    private static void answer(Turn turn, OfferId id, AgentId agent, Consumer<Offer> whenOpen) {
        Optional<Offer> offer = turn.pool().offer(id);
        if (offer.isEmpty()) {
            turn.refuse(whyClosed(turn.pool().memory().offer(id, turn.now()), agent), agent);
        } else if (!offer.get().agent().equals(agent)) {
            turn.refuse(Refusal.OFFER_NOT_YOURS, agent);
        } else {
            whenOpen.accept(offer.get());
        }
    }

    private static Refusal whyClosed(Ended.@Nullable OfOffer ended, AgentId agent) {
        if (ended == null) {
            return Refusal.UNKNOWN_OFFER;
        }
        if (!ended.agent().equals(agent)) {
            return Refusal.OFFER_NOT_YOURS;
        }
        return switch (ended.outcome()) {
            case ACCEPTED, DECLINED -> Refusal.OFFER_ALREADY_ANSWERED;
            case TIMED_OUT -> Refusal.OFFER_EXPIRED;
            case WITHDRAWN_CUSTOMER_LEFT, WITHDRAWN_AGENT_LEFT, WITHDRAWN_EXCLUDED, WITHDRAWN_SYSTEM ->
                Refusal.OFFER_WITHDRAWN;
        };
    }

    private static void resolve(Turn turn, Offer offer, OfferOutcome outcome, @Nullable String reason) {
        turn.happened(new Fact.OfferResolved(offer, needOf(turn, offer), outcome, reason, turn.now()));
    }

    private static Need needOf(Turn turn, Offer offer) {
        return turn.pool().visit(offer.visit()).map(Visit::need).orElseThrow();
    }
}
