package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// What holds of the times that customers name, computed from the entries as they were before the request. Domain
/// page 6.8.
final class SlotLaws {

    private static final long QUARTER = 900;

    private List<Entry> before = List.of();
    private PoolSettings settings = PoolSettings.NONE;

    void see(Pool pool, LogEntry entry, List<Happened> happened) {
        if (entry.request() instanceof Request.RequestCallback request && request.notBefore() != null) {
            happened.stream().map(Happened::fact).forEach(fact -> hold(pool.now(), request, fact));
        }
        before = pool.entries().toList();
        settings = pool.settings();
    }

    private void hold(Instant now, Request.RequestCallback request, Fact fact) {
        if (fact instanceof Fact.CallbackRequested it
                && it.callback().notBefore().isAfter(it.callback().askedAt())) {
            assertThat(taken(it.callback().place(), it.callback().notBefore()))
                    .as("6.8: no quarter is promised to more than can be called")
                    .isLessThan(room(it.callback().place()));
        }
        if (fact instanceof Fact.RequestRefused it && it.reason() == Refusal.SLOT_FULL) {
            Need need = known(request);
            Place place = new Place(need.queue(), need.channel());
            Instant asked = Optional.ofNullable(request.notBefore()).orElseThrow();
            assertThat(isFree(place, asked))
                    .as("6.8: nobody is refused in vain")
                    .isFalse();
            named(place, asked, now, it.free());
        }
    }

    /// The next three that are free, none left out.
    private void named(Place place, Instant asked, Instant now, List<Instant> free) {
        Openings openings = settings.door(place.queue()).opens();
        Predicate<Instant> isNamed = at ->
                openings.isOpen(place.channel(), at) && isFree(place, at) && at.isBefore(now.plusSeconds(604_800));
        Instant next = Instant.ofEpochSecond((asked.getEpochSecond() / QUARTER + 1) * QUARTER);
        Instant last = free.size() == 3 ? free.getLast() : now.plusSeconds(604_800);
        assertThat(free).hasSizeLessThanOrEqualTo(3).allMatch(isNamed).isSorted();
        long all = Stream.iterate(next, at -> !at.isAfter(last), at -> at.plusSeconds(QUARTER))
                .filter(isNamed)
                .count();
        assertThat(all).as("6.8: the next ones").isEqualTo(free.size());
    }

    private boolean isFree(Place place, Instant at) {
        return taken(place, at) < room(place);
    }

    private Need known(Request.RequestCallback request) {
        return of(Visit.class)
                .filter(visit -> visit.id().equals(request.visit()))
                .map(Visit::need)
                .findFirst()
                .orElse(request.need());
    }

    private long taken(Place place, Instant at) {
        return of(Callback.class)
                .filter(callback -> callback.place().equals(place)
                        && callback.notBefore().isAfter(callback.askedAt())
                        && callback.notBefore().getEpochSecond() / QUARTER == at.getEpochSecond() / QUARTER)
                .count();
    }

    private long room(Place place) {
        Map<Integer, Long> agents = of(Agent.class)
                .map(Agent::profile)
                .filter(profile -> profile.capacity() > 0 && profile.serves(place.queue(), place.channel()))
                .collect(Collectors.groupingBy(profile -> profile.queues().size(), Collectors.counting()));
        BigDecimal parts = agents.entrySet().stream()
                .map(each ->
                        new BigDecimal(each.getValue()).divide(new BigDecimal(each.getKey()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double seconds = of(WaitFigures.class)
                .filter(figures -> figures.queue().equals(place.queue()) && figures.channel() == place.channel())
                .map(WaitFigures::rates)
                .findFirst()
                .orElse(WaitFigures.Rates.NONE)
                .handlingSeconds(settings.handlingTime(place.queue()));
        return Math.max(1, (long) (parts.doubleValue() * (QUARTER * 6 / 10) / seconds));
    }

    private <E extends Entry> Stream<E> of(Class<E> type) {
        return before.stream().filter(type::isInstance).map(type::cast);
    }
}
