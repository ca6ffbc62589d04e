package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Optional;

/// How it becomes known of a visit who may answer it, and who should.
final class Requiring {
    private Requiring() {}

    static void change(Turn turn, Request.ChangeRequirements request) {
        Optional<Visit> visit = turn.pool().visit(request.visit());
        if (visit.isEmpty()) {
            tooLate(turn, request);
        } else if (visit.get().need().required().equals(request.requirements())) {
            turn.refuse(Refusal.ALREADY_SO, null);
        } else {
            change(turn, visit.get(), request);
        }
    }

    private static void change(Turn turn, Visit visit, Request.ChangeRequirements request) {
        Requirements requirements = request.requirements();
        if (visit.standing() instanceof Standing.Offered(OfferId id)) {
            turn.pool()
                    .offer(id)
                    .filter(offer -> requirements.excluded().contains(offer.agent()))
                    .ifPresent(_ -> Offers.withdraw(turn, id, OfferOutcome.WITHDRAWN_EXCLUDED));
        }
        Visit now = turn.pool().visit(visit.id()).orElseThrow();
        Visit changed = now.requiring(requirements, null);
        Instant keptUntil = now.waits() ? Preferring.keptUntil(turn, changed) : null;
        turn.happened(new Fact.RequirementsChanged(now, requirements, keptUntil, turn.now(), request.by()));
        Stranding.checkAsked(turn, visit.id());
    }

    /// Nothing is taken from an agent who is at work on it, but it is said.
    private static void tooLate(Turn turn, Request.ChangeRequirements request) {
        Optional<Handling> excluded = turn.pool()
                .works()
                .of(request.visit())
                .filter(handling -> request.requirements().excluded().contains(handling.agent()));
        if (excluded.isPresent()) {
            turn.happened(new Fact.HandlingWarned(excluded.get(), turn.now()));
        } else {
            turn.refuse(Visits.unknownOrEnded(turn, request.visit()), null);
        }
    }
}
