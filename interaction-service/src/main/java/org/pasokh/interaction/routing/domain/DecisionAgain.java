package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.Optional;

/// A decision made again from the log, with everybody whom it looked at.
public record DecisionAgain(Decision decision, FullDecision full) {

    /// Nothing if the entry does not lead to that offer.
    ///
    /// @param before the pool as it stood before the entry; it is left as it is
    public static Optional<DecisionAgain> of(Pool before, LogEntry entry, OfferId offer, Ids ids) {
        List<Entry> entries = before.entries().toList();
        Pool read = Pool.of(before.id(), entries);
        List<Happened> happened = new Router(ids).read(read, entry);
        Pool told = Pool.of(before.id(), entries);
        told.put(read.clock());
        told.memory().forget(told.now());
        Evolution evolution = new Evolution(told);
        for (Happened each : happened) {
            if (each.fact() instanceof Fact.OfferMade made && made.offer().id().equals(offer)) {
                Visit visit = told.visit(made.offer().visit()).orElseThrow();
                return Optional.of(new DecisionAgain(made.decision(), full(told, visit, made.decision())));
            }
            evolution.evolve(each.fact(), entry.id());
        }
        return Optional.empty();
    }

    /// Where somebody was asked by name, nobody else was looked at.
    private static FullDecision full(Pool told, Visit visit, Decision decision) {
        return decision.trigger() == Decision.Trigger.ASKED_BY_NAME
                ? new FullDecision(List.of(new FullDecision.Considered(
                        decision.winner(), Presence.AVAILABLE, new FullDecision.Verdict.Winner())))
                : FullDecision.of(told, visit);
    }
}
