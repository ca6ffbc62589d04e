package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Watches where visits go that their queue gives away, in a pool made of the facts alone, which stands at each of them
/// as the router's did. The number is that of the domain page, 6.7.
final class FlowWitness {

    private final Pool told = new Pool(new PoolId("main"));
    private @Nullable Leaving leaving;

    /// @param expected how long it would have waited if it had stayed; null: without end
    /// @param sentAway whether it could not stay
    private record Leaving(@Nullable Foretold expected, boolean sentAway) {}

    void see(Pool pool, LogEntry entry, List<Happened> happened) {
        told.put(pool.clock());
        told.memory().forget(told.now());
        happened.forEach(each -> {
            see(each.fact());
            new Evolution(told).evolve(each.fact(), entry.id());
        });
    }

    private void see(Fact fact) {
        switch (fact) {
            case Fact.VisitExited it when it.outcome() == VisitOutcome.FLOWED_OUT -> leaving = leaving(it.visit());
            case Fact.VisitEnqueued it
            when leaving != null -> {
                is_shorter_by_a_fifth(it, leaving);
                leaving = null;
            }
            default -> {
                // goes nowhere
            }
        }
    }

    private void is_shorter_by_a_fifth(Fact.VisitEnqueued it, Leaving from) {
        Place place = new Place(it.need().queue(), it.need().channel());
        long key = it.countsFrom().minusSeconds(it.headStart()).toEpochMilli();
        Foretold there = new Waits(told).of(place, told.queueing().ahead(place, key));
        long expected = Objects.requireNonNull(there, "6.7: nobody goes where nobody is")
                .expected();
        if (!from.sentAway() && from.expected() != null) {
            assertThat(expected * 10)
                    .as("6.7: %s", it)
                    .isLessThanOrEqualTo(from.expected().expected() * 8);
        }
    }

    private Leaving leaving(Visit visit) {
        Place place = Place.of(visit);
        long key = VisitKey.of(visit, told.settings().lineOrder()).key();
        Door door = told.settings().door(place.queue());
        boolean open = told.queueing()
                .state(place.queue(), place.channel())
                .filter(state -> state.opening().open())
                .isPresent();
        boolean sentAway = !open || door.isFull(told.queueing().waiting(place));
        return new Leaving(new Waits(told).of(place, told.queueing().ahead(place, key)), sentAway);
    }
}
