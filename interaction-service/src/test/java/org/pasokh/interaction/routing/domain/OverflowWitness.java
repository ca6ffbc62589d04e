package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Watches visits that go from queue to queue, and why queues give them away. The numbers are those of the domain page,
/// 6.11.
final class OverflowWitness {

    private record Answered(Place place, Instant at, boolean inTime) {}

    private final List<Answered> answered = new ArrayList<>();
    private final Map<Place, Instant> began = new HashMap<>();
    private final Map<Place, Instant> calm = new HashMap<>();
    private final Map<VisitId, Need> live = new HashMap<>();
    private Fact.@Nullable VisitExited flown;
    private final Set<Place> turnedNow = new HashSet<>();
    private final Set<VisitId> cameNow = new HashSet<>();
    private Instant before = Instant.EPOCH;

    void see(Pool pool, List<Happened> happened) {
        turnedNow.clear();
        cameNow.clear();
        for (Happened each : happened) {
            see(each.fact(), pool);
        }
        assertThat(flown)
                .as("who flows out comes in elsewhere in the same step")
                .isNull();
        // where nothing was answered nothing was looked at
        if (!happened.isEmpty() && WaitNews.isTime(before, pool.now())) {
            pool.queueing().states().forEach(state -> who_must_gives_away(state, pool));
        }
        before = pool.now();
    }

    /// As the log told it, in spans of five minutes; null where there is too little to say.
    private @Nullable Integer serviceLevel(Place place, Instant now) {
        List<Answered> lately = answered.stream()
                .filter(each -> each.place.equals(place))
                .filter(each -> each.at.getEpochSecond() / 300 > now.getEpochSecond() / 300 - 6)
                .toList();
        long inTime = lately.stream().filter(Answered::inTime).count();
        return lately.size() < 10 ? null : Integer.valueOf((int) (inTime * 100 / lately.size()));
    }

    private void answered(Fact.HandlingStarted it, Pool pool) {
        Duration waited = Duration.between(it.need().waitingSince(), it.at());
        Duration promised = pool.settings().of(it.need().queue()).promised();
        Place place = new Place(it.need().queue(), it.need().channel());
        if (it.need().part() == null) {
            answered.add(new Answered(place, it.at(), waited.compareTo(promised) <= 0));
        }
    }

    private void see(Fact fact, Pool pool) {
        switch (fact) {
            case Fact.HandlingStarted it -> answered(it, pool);
            case Fact.OverflowChanged it -> changed(it, pool);
            case Fact.QueueStateChanged it ->
                turnedNow.add(new Place(it.state().queue(), it.state().channel()));
            case Fact.VisitExited it -> {
                live.remove(it.visit().id());
                if (it.outcome() == VisitOutcome.FLOWED_OUT) {
                    Place place = Place.of(it.visit());
                    assertThat(began.containsKey(place)
                                    || cameNow.contains(it.visit().id())
                                    || turnedNow.contains(place))
                            .as("it overflows, or somebody would be sent away")
                            .isTrue();
                    flown = it;
                }
            }
            case Fact.VisitEnqueued it -> {
                cameNow.add(it.visit());
                enqueued(it, pool);
            }
            case Fact.OfferResolved it -> cameNow.add(it.offer().visit());
            case Fact.VisitMoved it -> cameNow.add(it.visit().id());
            case Fact.VisitResumed it -> cameNow.add(it.visit().id());
            case Fact.VisitUnparked it -> cameNow.add(it.visit().id());
            case Fact.RequirementsChanged it -> cameNow.add(it.visit().id());
            default -> {
                // nothing to watch
            }
        }
    }

    private void enqueued(Fact.VisitEnqueued it, Pool pool) {
        Need need = it.need();
        live.put(it.visit(), need);
        assertThat(need.cameThrough()).as("21: no further than three").hasSizeLessThanOrEqualTo(3);
        assertThat(need.cameThrough())
                .as("21: no queue twice")
                .doesNotHaveDuplicates()
                .doesNotContain(need.queue());
        if (flown == null) {
            return;
        }
        Need left = flown.visit().need();
        assertThat(need.interaction()).isEqualTo(left.interaction());
        assertThat(need.waitingSince()).as("13").isEqualTo(left.waitingSince());
        assertThat(need.required().excluded()).as("5").isEqualTo(left.required().excluded());
        assertThat(need.cameThrough()).endsWith(left.queue());
        assertThat(pool.settings().takesVisits(need.queue())).isTrue();
        flown = null;
    }

    private void changed(Fact.OverflowChanged it, Pool pool) {
        Overflowing state = it.state();
        Place place = new Place(state.queue(), state.channel());
        if (state.is()) {
            began.putIfAbsent(place, it.at());
            assertThat(state.since()).isEqualTo(began.get(place));
            if (state.calmSince() == null) {
                calm.remove(place);
            } else {
                assertThat(calm.put(place, it.at())).isNull();
            }
            return;
        }
        began.remove(place);
        Instant since = calm.remove(place);
        if (pool.settings().overflow(state.queue()) != null) {
            assertThat(since).as("it was calm before").isNotNull();
            assertThat(Duration.between(since, it.at())).isGreaterThanOrEqualTo(Overflowing.CALM_FOR);
        }
    }

    /// As those show who are still there: who has gone since can only have made it worse.
    private void who_must_gives_away(QueueState state, Pool pool) {
        Place place = new Place(state.queue(), state.channel());
        Overflow limits = pool.settings().overflow(state.queue());
        boolean is = began.containsKey(place);
        if (limits == null) {
            assertThat(is).as("without limits none").isFalse();
            return;
        }
        if (limits.whenUnstaffed() && state.opening() == OpeningState.UNSTAFFED) {
            assertThat(is).isTrue();
        }
        Integer least = limits.serviceLevel();
        Integer percent = serviceLevel(place, pool.now());
        if (least != null && percent != null && percent < least) {
            assertThat(is).as("%s percent in time", percent).isTrue();
        }
        Duration longest = limits.longestWait();
        if (longest != null) {
            boolean tooLong = pool.entries()
                    .filter(Visit.class::isInstance)
                    .map(Visit.class::cast)
                    .filter(visit -> visit.waits() && Place.of(visit).equals(place))
                    .anyMatch(visit ->
                            Duration.between(visit.enqueuedAt(), pool.now()).compareTo(longest) > 0);
            assertThat(is || !tooLong).as("%s", state).isTrue();
        }
    }
}
