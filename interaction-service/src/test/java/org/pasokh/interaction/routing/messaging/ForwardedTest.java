package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.PoolEvent.RequestForwarded;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.RoutingRequest.ConfigurePool;
import org.pasokh.interaction.routing.application.PoolsInMemory;
import org.pasokh.interaction.routing.application.ReadingTheLog;
import org.pasokh.interaction.routing.domain.Router;

/// What is asked of the pool where an agent was, as it stands on the logs.
class ForwardedTest {

    private static final String NORTH = "north";
    private static final String SOUTH = "south";

    private final PartitionRouter router =
            new PartitionRouter(new ReadingTheLog(new Router(EventIds::of), new PoolsInMemory()));
    private final List<WrittenRequest> way = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private long offset;

    @BeforeEach
    void sara_is_in_the_north() {
        stands(NORTH, NORTH);
        stands(SOUTH, NORTH);
        ask(NORTH, "agent", Requests.agent("sara"));
        ask(NORTH, "available", Requests.available("sara"));
    }

    @Test
    void the_answer_names_the_request_wherever_it_is_given() {
        move(SOUTH);
        bring();

        List<Envelope<RoutingEvent>> first = ask(NORTH, "c1", pause());

        assertThat(first).singleElement().satisfies(event -> {
            assertThat(event.causationId()).isEqualTo("c1");
            assertThat(event.event()).isEqualTo(new RequestForwarded("routing.set-presence.v1", SOUTH, now));
        });
        assertThat(way).singleElement().satisfies(request -> {
            assertThat(request.key()).isEqualTo(SOUTH);
            assertThat(request.headers()).containsEntry(EventCodec.ID, "c1");
        });
        assertThat(bring())
                .filteredOn(event -> event.event() instanceof RoutingEvent.PresenceChanged)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.causationId()).isEqualTo("c1");
                    assertThat(event.key()).isEqualTo(SOUTH);
                });
        assertThat(ask(NORTH, "c1", pause())).isEmpty();
        assertThat(ask(SOUTH, "c1", pause())).isEmpty();
        assertThat(way).isEmpty();
    }

    @Test
    void a_request_that_comes_back_behind_its_agent_is_answered() {
        move(SOUTH);
        bring();
        stands(SOUTH, NORTH);
        ask(NORTH, "c1", pause());
        stands(NORTH, NORTH);

        List<Envelope<RoutingEvent>> events = bring();

        assertThat(events)
                .filteredOn(event -> event.event() instanceof RequestForwarded)
                .hasSize(1);
        assertThat(events)
                .filteredOn(event -> event.event() instanceof RoutingEvent.PresenceChanged)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.causationId()).isEqualTo("c1");
                    assertThat(event.key()).isEqualTo(NORTH);
                });
        assertThat(ask(NORTH, "c1", pause())).isEmpty();
    }

    @Test
    void what_time_brings_meanwhile_is_not_taken_for_the_answer() {
        move(SOUTH);
        bring();
        now = now.plus(Duration.ofMinutes(2));

        List<Envelope<RoutingEvent>> events = ask(NORTH, "c1", pause());

        assertThat(events).hasSizeGreaterThan(1);
        assertThat(events.getFirst().causationId()).isEqualTo("c1");
        assertThat(events.subList(1, events.size()))
                .extracting(Envelope::causationId)
                .containsOnly(events.getFirst().id());
    }

    private static RoutingRequest pause() {
        return new RoutingRequest.SetPresence("sara", Presence.BREAK, "tea", "sara");
    }

    /// Both pools hear of it.
    private void move(String to) {
        stands(NORTH, to);
        stands(SOUTH, to);
    }

    private void stands(String pool, String ofSara) {
        String other = pool.equals(NORTH) ? SOUTH : NORTH;
        ConfigurePool usual = (ConfigurePool) Requests.pool(
                pool.equals(NORTH) ? Requests.QUEUE : "backup",
                Duration.ofSeconds(20 + offset),
                new Elsewhere(
                        Map.of(pool.equals(NORTH) ? "backup" : Requests.QUEUE, other),
                        ofSara.equals(pool) ? Map.of() : Map.of("sara", other)));
        ask(
                pool,
                pool + offset,
                new ConfigurePool(
                        usual.version(),
                        usual.queues(),
                        usual.costs(),
                        ofSara.equals(pool) ? Set.of("sara") : Set.of(),
                        usual.order(),
                        usual.breakReasons(),
                        usual.capacity(),
                        usual.elsewhere()));
    }

    private List<Envelope<RoutingEvent>> ask(String pool, String id, RoutingRequest request) {
        Envelope<RoutingRequest> envelope = Requests.envelope(pool, id, now, request);
        return read(new WrittenRequest(pool, EventCodec.headers(envelope), EventCodec.value(request)));
    }

    private List<Envelope<RoutingEvent>> bring() {
        List<Envelope<RoutingEvent>> events = new ArrayList<>();
        while (!way.isEmpty()) {
            events.addAll(read(way.removeFirst()));
        }
        return events;
    }

    private List<Envelope<RoutingEvent>> read(WrittenRequest request) {
        Answer answer =
                router.read(new RequestRecord(0, ++offset, now, request.key(), request.headers(), request.value()));
        assertThat(answer).isNotInstanceOf(Answer.Failed.class);
        way.addAll(answer.requests());
        return answer.events().stream().map(WrittenEvent::envelope).toList();
    }
}
