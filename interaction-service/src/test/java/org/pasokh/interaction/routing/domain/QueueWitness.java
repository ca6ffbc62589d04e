package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Watches what queues say of themselves and whom they let in. Where they stand is worked out anew, from the times at
/// which agents came and went, as the log told them. The numbers are those of the domain page, 6.11.
final class QueueWitness {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<Place, OpeningState> told = new HashMap<>();
    private final Map<Place, Instant> since = new HashMap<>();
    private final Map<Place, Instant> turned = new HashMap<>();
    private final Map<Place, Boolean> staffed = new HashMap<>();
    private final Set<RequestId> answered = new HashSet<>();
    private Instant lookedAt = Instant.EPOCH;

    void see(Pool pool, LogEntry entry, List<Happened> happened) {
        happened.forEach(each -> see(each.fact(), pool));
        boolean repeated = !answered.add(entry.id()) && happened.isEmpty();
        // what led to nothing was not answered; what is read a third time was
        if (happened.isEmpty() && !repeated) {
            answered.remove(entry.id());
        }
        if (!repeated && lookedAt.getEpochSecond() != pool.now().getEpochSecond()) {
            pool.queueing().states().forEach(state -> it_stands_where_it_should(state, pool));
        }
        lookedAt = pool.now();
        pool.entries()
                .filter(Visit.class::isInstance)
                .map(Visit.class::cast)
                .forEach(visit -> nobody_waits_where_nobody_may(visit, pool));
    }

    private void see(Fact fact, Pool pool) {
        switch (fact) {
            case Fact.QueueStateChanged it -> changed(it.state(), it.at());
            case Fact.OfferMade it when it.need().part() == null -> offered(it.need(), pool);
            case Fact.VisitParked it -> {
                Place place = place(it.visit().need());
                assertThat(told.get(place)).as("24").isEqualTo(it.why());
            }
            case Fact.VisitExited it
            when it.reason() != null -> {
                assertThat(it.outcome()).isEqualTo(VisitOutcome.DEFLECTED);
                assertThat(it.visit().need().channel().patience())
                        .as("mail is never sent away")
                        .isZero();
            }
            default -> {
                // nothing to watch
            }
        }
    }

    private void changed(QueueState state, Instant at) {
        Place place = new Place(state.queue(), state.channel());
        if (told.put(place, state.opening()) != state.opening()) {
            since.put(place, at);
        }
        assertThat(state.since()).isEqualTo(since.get(place));
        Boolean was = staffed.put(place, state.staffed());
        if (was == null ? state.staffed() : was != state.staffed()) {
            turned.put(place, at);
        }
    }

    /// 24
    private void offered(Need need, Pool pool) {
        OpeningState state = told.get(place(need));
        assertThat(state).as("24").isNotEqualTo(OpeningState.SUSPENDED);
        if (state == OpeningState.CLOSED && pool.settings().takesVisits(need.queue())) {
            assertThat(need.waitingSince()).as("24: waited at closing time").isBefore(since.get(place(need)));
        }
    }

    private void nobody_waits_where_nobody_may(Visit visit, Pool pool) {
        Place place = place(visit.need());
        OpeningState state = told.get(place);
        if (visit.standing() instanceof Standing.Parked) {
            assertThat(state).as("put aside").isIn(OpeningState.CLOSED, OpeningState.SUSPENDED);
        }
        if (visit.waits()) {
            assertThat(state).as("24: what holds there is told").isNotNull().isNotEqualTo(OpeningState.SUSPENDED);
            if (state == OpeningState.CLOSED
                    && pool.settings().takesVisits(visit.need().queue())) {
                assertThat(visit.need().waitingSince()).as("24").isBefore(since.get(place));
            }
        }
    }

    private void it_stands_where_it_should(QueueState state, Pool pool) {
        Place place = new Place(state.queue(), state.channel());
        assertThat(state.opening()).isEqualTo(told.get(place));
        Instant now = pool.now();
        Openings openings = pool.settings().door(state.queue()).opens();
        if (!pool.settings().takesVisits(state.queue())) {
            assertThat(state.opening()).isEqualTo(OpeningState.CLOSED);
        } else if (state.suspendedBy() != null) {
            assertThat(state.opening()).isEqualTo(OpeningState.SUSPENDED);
        } else if (!openings.isOpen(state.channel(), now)) {
            assertThat(state.opening()).isEqualTo(OpeningState.CLOSED);
            assertThat(state.opensAt())
                    .isEqualTo(openings.opensAfter(state.channel(), now).orElse(null));
        } else if (state.opening().open()) {
            assertThat(state.staffed()
                            || turned.getOrDefault(place, Instant.EPOCH)
                                    .plus(MINUTE)
                                    .isAfter(now))
                    .as("nobody for a minute: %s", state)
                    .isTrue();
        } else {
            assertThat(state.opening()).isEqualTo(OpeningState.UNSTAFFED);
            assertThat(!state.staffed()
                            || turned.getOrDefault(place, Instant.EPOCH)
                                    .plus(MINUTE.multipliedBy(2))
                                    .isAfter(now))
                    .as("somebody for two minutes: %s", state)
                    .isTrue();
            assertThat(state.closedToAll())
                    .isEqualTo(!since.getOrDefault(place, Instant.EPOCH)
                            .plus(MINUTE.multipliedBy(10))
                            .isAfter(now));
        }
    }

    private static Place place(Need need) {
        return new Place(need.queue(), need.channel());
    }
}
