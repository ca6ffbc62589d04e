package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.messaging.DrivenRouter.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// Requests that cannot be read, mapped or decided: refused, counted, kept for people to look at.
class FailedRequestsTest {

    private final DrivenRouter router = new DrivenRouter();

    @AfterEach
    void close() {
        router.close();
    }

    @Test
    void a_request_of_a_newer_kind_is_refused_counted_and_kept_for_people_to_look_at() {
        Map<String, String> headers = EventCodec.headers(DrivenRouter.envelope("new", new RoutingRequest.Tick(null)));
        headers.put(EventCodec.TYPE, "routing.something-new.v1");

        router.pipe(headers, "{}".getBytes(UTF_8));

        RoutingEvent.RequestRefused refused = DrivenRouter.refusal(router.read());
        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(refused.requestType()).isEqualTo("routing.something-new.v1");
        assertThat(router.registry.get("pasokh.routing.failed").counter().count())
                .isEqualTo(1);
        assertThat(router.failed).containsExactly("unknown type");
    }

    @Test
    void an_unreadable_request_is_refused_and_kept_for_people_to_look_at() {
        Map<String, String> headers = EventCodec.headers(DrivenRouter.envelope("broken", Requests.chat("v1", NINE)));

        router.pipe(headers, "{\"visitId\":".getBytes(UTF_8));

        assertThat(DrivenRouter.refusal(router.read()).reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(router.failed).hasSize(1);
    }

    @Test
    void a_failed_request_stays_with_the_router_until_it_is_among_the_dead_letters() {
        Map<String, String> headers = EventCodec.headers(DrivenRouter.envelope("broken", Requests.chat("v1", NINE)));
        router.pipe(headers, "{".getBytes(UTF_8));
        KeyValueStore<String, byte[]> letters = router.driver.getKeyValueStore(RouterTopology.LETTERS);
        router.driver.advanceWallClockTime(Duration.ofSeconds(1));
        List<FailedRequest> handedOver = new ArrayList<>();

        UnkeptLetters next = new UnkeptLetters(letters, (request, done) -> {
            handedOver.add(request);
            done.run();
        });

        assertThat(handedOver).singleElement().satisfies(left -> {
            assertThat(left.reason()).startsWith("routing.request-visit.v1");
            assertThat(left.record().key()).isEqualTo(Requests.POOL);
            assertThat(left.record().headers()).isEqualTo(headers);
            assertThat(left.record().value()).isEqualTo("{".getBytes(UTF_8));
            assertThat(left.record().appendedAt()).isEqualTo(NINE);
        });
        next.sweep();
        assertThat(letters.approximateNumEntries()).isZero();
    }

    @Test
    void a_failed_request_leaves_the_router_when_it_is_among_the_dead_letters() {
        router.pipe(
                EventCodec.headers(DrivenRouter.envelope("broken", Requests.chat("v1", NINE))), "{".getBytes(UTF_8));
        KeyValueStore<String, byte[]> letters = router.driver.getKeyValueStore(RouterTopology.LETTERS);
        assertThat(letters.approximateNumEntries()).isEqualTo(1);

        router.kept.forEach(Runnable::run);
        router.driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(letters.approximateNumEntries()).isZero();
    }

    @Test
    void a_request_without_a_key_an_id_or_a_type_leads_to_no_event() {
        router.requests.pipeInput(new TestRecord<>(null, "{}".getBytes(UTF_8), new RecordHeaders(), NINE));
        router.requests.pipeInput(new TestRecord<>("main", null, new RecordHeaders(), NINE));

        assertThat(router.events.isEmpty()).isTrue();
        assertThat(router.failed).hasSize(2);
    }

    @Test
    void a_request_that_makes_no_sense_is_refused_and_the_pool_goes_on() {
        router.ready();

        RoutingEvent.RequestRefused blank = DrivenRouter.refusal(router.ask("blank", Requests.chat(" ", NINE)));
        RoutingEvent.RequestRefused costs = DrivenRouter.refusal(router.ask(
                "costs",
                new RoutingRequest.ConfigurePool(
                        "free", List.of(), Map.of(Channel.CHAT, 0), null, null, null, null, null)));

        assertThat(blank.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(blank.requestType()).isEqualTo("routing.request-visit.v1");
        assertThat(costs.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(router.ask("visit", Requests.chat("v1", NINE))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -62_135_596_800_000L, 0, 946_684_799_999L})
    void a_time_before_all_business_is_refused_and_the_pool_goes_on(long waitingSince) {
        router.ready();

        RoutingEvent.RequestRefused refused =
                DrivenRouter.refusal(router.ask("poison", Requests.chat("v0", Instant.ofEpochMilli(waitingSince))));
        List<Envelope<RoutingEvent>> left = router.ask("leave", new RoutingRequest.WithdrawVisit("v0"));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(router.failed).hasSize(1);
        assertThat(DrivenRouter.refusal(left).reason()).isEqualTo(RefusalReason.UNKNOWN_VISIT);
    }

    @Test
    void a_request_that_is_too_large_is_refused_unread() {
        Map<String, String> headers = EventCodec.headers(DrivenRouter.envelope("large", new RoutingRequest.Tick(null)));

        router.pipe(headers, new byte[600 * 1024]);

        assertThat(DrivenRouter.refusal(router.read()).reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(router.failed).containsExactly("too large");
    }

    @Test
    void settings_beyond_all_measure_are_refused() {
        router.ready();

        RoutingEvent.RequestRefused refused =
                DrivenRouter.refusal(router.ask("endless", Requests.pool(Duration.ofSeconds(Long.MAX_VALUE))));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
        assertThat(router.ask("visit", Requests.chat("v1", NINE))).hasSize(3);
    }

    @Test
    void ids_beyond_all_measure_are_refused() {
        router.ready();

        RoutingEvent.RequestRefused refused =
                DrivenRouter.refusal(router.ask("long", Requests.chat("v".repeat(201), NINE)));

        assertThat(refused.reason()).isEqualTo(RefusalReason.FAILED);
    }
}
