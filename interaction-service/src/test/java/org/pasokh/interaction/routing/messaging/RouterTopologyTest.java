package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.messaging.DrivenRouter.NINE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

class RouterTopologyTest {

    private final DrivenRouter router = new DrivenRouter();

    @AfterEach
    void close() {
        router.close();
    }

    @Test
    void an_offer_says_what_it_answers_and_where_it_stands_among_its_kind() {
        router.ready();

        List<Envelope<RoutingEvent>> offered = router.ask("visit", Requests.chat("v1", NINE));

        assertThat(offered)
                .extracting(Envelope::type)
                .containsExactly("routing.visit-enqueued.v1", "routing.offer-made.v1", "routing.capacity-changed.v1");
        assertThat(offered).extracting(Envelope::causationId).containsOnly("visit");
        assertThat(offered).extracting(Envelope::key).containsOnly(Requests.POOL);
        assertThat(offered).extracting(Envelope::subject).containsExactly("v1", "v1", "sara");
        assertThat(offered).extracting(Envelope::seq).containsExactly(1L, 2L, 4L);
        assertThat(offered).extracting(Envelope::time).containsOnly(NINE);
        assertThat(offered.get(1).id()).isEqualTo(EventIds.of("routing", "0", "3", "1"));
        RoutingEvent.OfferMade offer = (RoutingEvent.OfferMade) offered.get(1).event();
        assertThat(offer.offerId()).isEqualTo(EventIds.of("offer", "v1", "1"));
        assertThat(offer.decision().position()).isEqualTo(3);
        assertThat(router.registry
                        .get("pasokh.routing.facts")
                        .tag("type", "routing.offer-made.v1")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_same_request_again_is_answered_by_silence() {
        router.ready();
        router.ask("visit", Requests.chat("v1", NINE));

        assertThat(router.ask("visit", Requests.chat("v1", NINE))).isEmpty();
        assertThat(router.ask("other", Requests.chat("v1", NINE))).isEmpty();
    }

    @Test
    void while_an_offer_is_out_a_tick_goes_to_the_log_each_second() {
        router.ready();
        router.driver.advanceWallClockTime(Duration.ofSeconds(5));
        assertThat(router.ticks).isEmpty();

        router.ask("visit", Requests.chat("v1", NINE));
        router.advance(Duration.ofSeconds(5));

        assertThat(router.ticks).hasSize(5);
    }

    @Test
    void a_visit_that_waits_for_a_supervisor_is_counted_until_somebody_resumes_it() {
        router.ready();
        router.ask("visit", Requests.chat("v1", NINE));
        for (int offer = 1; offer <= 5; offer++) {
            String id = EventIds.of("offer", "v1", Integer.toString(offer));
            router.ask("decline-" + offer, new RoutingRequest.DeclineOffer(id, "sara", null));
        }
        double missed = router.registry.get("pasokh.routing.held").gauge().value();

        router.ask("resume", new RoutingRequest.ResumeVisit("v1", "supervisor"));

        assertThat(missed).isEqualTo(1);
        assertThat(router.registry.get("pasokh.routing.held").gauge().value()).isZero();
    }

    @Test
    void what_was_removed_is_told_for_a_day_to_whoever_follows_the_changelog() {
        RouterParts parts = new RouterParts(
                (partition, pool, readTo, now) -> {}, (request, done) -> {}, new RouterMeters(router.registry));

        assertThat(RouterTopology.routers(parts).stores())
                .allSatisfy(store -> assertThat(Duration.ofMillis(
                                Long.parseLong(store.logConfig().getOrDefault("delete.retention.ms", "0"))))
                        .isGreaterThanOrEqualTo(Duration.ofDays(1)));
    }

    @Test
    void while_a_wrap_up_runs_a_tick_goes_to_the_log_each_second() {
        router.ready();
        router.ask("visit", Requests.chat("v1", NINE));
        String offer = EventIds.of("offer", "v1", "1");
        router.ask("accept", new RoutingRequest.AcceptOffer(offer, "sara"));
        router.ask("wrap-up", new RoutingRequest.StartWrapUp(EventIds.of("handling", offer), "sara"));
        router.ticks.clear();

        router.advance(Duration.ofSeconds(5));

        assertThat(router.ticks).hasSize(5);
    }
}
