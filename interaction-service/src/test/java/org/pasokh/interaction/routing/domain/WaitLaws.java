package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// What holds of estimated waits at any moment, computed from a pool's entries. Domain page, 6.11 no. 25.
final class WaitLaws {

    private final Pool pool;
    private final List<Agent> agents;
    private final List<AgentWork> works;
    private final List<Visit> visits;
    private final Servers anew = new Servers();

    WaitLaws(Pool pool) {
        this.pool = pool;
        this.agents = entries(Agent.class).map(Agent::asReady).toList();
        this.works = entries(AgentWork.class).toList();
        this.visits = entries(Visit.class).toList();
        agents.forEach(agent -> anew.place(agent, workOf(agent), pool.settings().costs()));
    }

    void hold() {
        pool.queueing().states().stream()
                .map(state -> new Place(state.queue(), state.channel()))
                .forEach(this::hold);
        assertThat(entries(Course.class).filter(course -> course.answeredAt() == null))
                .as("nothing is kept of visits that are gone")
                .allMatch(course -> visits.stream().anyMatch(visit -> visit.id().equals(course.visit())));
    }

    private void hold(Place place) {
        the_line_is_counted(place);
        if (!place.channel().patience().isZero()) {
            return;
        }
        long servers = anew.of(place);
        assertThat(pool.queueing().servers(place)).isEqualTo(servers);
        Foretold now = new Waits(pool).of(place, 3);
        if (servers == 0) {
            assertThat(now).as("25: null iff nobody is there").isNull();
            return;
        }
        Foretold later = Objects.requireNonNull(new Waits(pool).of(place, 9), "25");
        Foretold sooner = Objects.requireNonNull(now, "25");
        assertThat(sooner.expected()).as("25").isNotNegative();
        assertThat(sooner.queueLength())
                .as("25: monotone in the number ahead")
                .isLessThanOrEqualTo(later.queueLength());
        if (isFree(place)) {
            assertThat(sooner.expected()).as("25: a free agent").isZero();
        }
    }

    private void the_line_is_counted(Place place) {
        LineOrder order = pool.settings().lineOrder();
        List<Long> keys = visits.stream()
                .filter(Visit::waits)
                .filter(visit -> Place.of(visit).equals(place))
                .map(visit -> VisitKey.of(visit, order).key())
                .toList();
        assertThat(pool.queueing().inLine(place)).isEqualTo(keys.size());
        long middle = pool.now().minusSeconds(400).toEpochMilli();
        assertThat(pool.queueing().ahead(place, middle)).isEqualTo((int)
                keys.stream().filter(key -> key / 1_000 < middle / 1_000).count());
    }

    private boolean isFree(Place place) {
        boolean free = agents.stream()
                .filter(agent -> agent.presence() == Presence.AVAILABLE)
                .filter(agent -> agent.profile().serves(place.queue(), place.channel()))
                .anyMatch(agent -> agent.fits(place.channel(), pool.settings().costs()));
        return free
                && visits.stream()
                        .noneMatch(visit -> visit.waits() && Place.of(visit).equals(place));
    }

    private AgentWork workOf(Agent agent) {
        return works.stream()
                .filter(work -> work.agent().equals(agent.id()))
                .findFirst()
                .orElseGet(() -> AgentWork.none(agent.id(), pool.now()));
    }

    private <E extends Entry> Stream<E> entries(Class<E> type) {
        return pool.entries().filter(type::isInstance).map(type::cast);
    }
}
