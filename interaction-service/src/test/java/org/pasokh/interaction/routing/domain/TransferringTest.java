package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.RETURNS;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Conversations that are passed on.
class TransferringTest {

    private final Scene scene = Scene.open().agent("sara");

    /// The domain page's P6.
    @Test
    void a_visit_transferred_at_10_08_after_waiting_since_10_00_keeps_10_00() {
        Instant ten = Instant.parse("2026-11-21T10:00:00Z");
        scene.now = ten;
        scene.chat("v1");
        scene.accept("v1");
        scene.now = ten.plus(ofMinutes(8));

        List<Fact> facts = transfer("v1", RETURNS, null);

        assertThat(only(facts, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.TRANSFERRED);
        Fact.VisitEnqueued next = only(facts, Fact.VisitEnqueued.class);
        assertThat(next.need().waitingSince()).isEqualTo(ten);
        assertThat(next.need().queue()).isEqualTo(RETURNS);
        assertThat(next.visit().value()).isEqualTo("visit:handling:offer:v1:1");
    }

    @Test
    void whoever_passed_it_on_comes_after_everybody_else() {
        inWork("v1");
        scene.agent("omid", 100, Channel.CHAT);
        scene.visit("busy", SALES, Channel.CHAT, scene.now);

        transfer("v1", null, null);

        assertThat(scene.offeredTo("i-v1")).isNull();
        assertThat(offeredInteraction("v1")).isEqualTo("omid");
    }

    @Test
    void a_colleague_who_is_free_is_offered_it_at_once() {
        inWork("v1");
        scene.agent("omid");
        scene.agent("neda");

        List<Fact> facts = transfer("v1", null, "neda");

        Fact.OfferMade offer = only(facts, Fact.OfferMade.class);
        assertThat(offer.offer().agent()).isEqualTo(id("neda"));
        assertThat(offer.decision().trigger()).isEqualTo(Decision.Trigger.ASKED_BY_NAME);
    }

    @Test
    void a_colleague_who_is_busy_is_waited_for_but_not_for_ever() {
        inWork("v1");
        scene.agent("neda", 33, Channel.CHAT);
        scene.present("sara", Presence.BREAK);
        inWork("v2");
        scene.available("sara");

        List<Fact> waiting = transfer("v1", null, "neda");
        scene.tickFor(ofSeconds(119));
        String meanwhile = offeredInteraction("v1");
        List<Fact> over = scene.tickFor(ofSeconds(1));

        assertThat(only(waiting, Fact.VisitReserved.class).until()).isEqualTo(scene.now);
        assertThat(meanwhile).isNull();
        assertThat(over).hasAtLeastOneElementOfType(Fact.ReservationEnded.class);
        assertThat(offeredInteraction("v1")).isEqualTo("sara");
    }

    @Test
    void a_colleague_who_becomes_free_in_time_gets_it() {
        inWork("v1");
        scene.agent("neda", 33, Channel.CHAT);
        scene.present("sara", Presence.BREAK);
        inWork("v2");
        scene.available("sara");
        transfer("v1", null, "neda");

        List<Fact> free = scene.end("v2");

        assertThat(only(free, Fact.OfferMade.class).offer().agent()).isEqualTo(id("neda"));
    }

    @Test
    void a_colleague_who_goes_or_declines_leaves_it_to_the_queue() {
        inWork("v1");
        scene.agent("neda");
        scene.agent("omid");
        transfer("v1", null, "neda");

        Offer offer = scene.pool.offersOut().getFirst();
        List<Fact> declined = scene.ask(new Request.DeclineOffer(offer.id(), id("neda"), null));

        assertThat(only(declined, Fact.OfferMade.class).offer().agent()).isEqualTo(id("omid"));
    }

    @Test
    void a_transfer_that_leads_nowhere_is_refused_and_changes_nothing() {
        inWork("v1");
        scene.configure("writer", Set.of(SALES), 100, Channel.EMAIL);
        scene.available("writer");
        scene.agent("away");
        scene.present("away", Presence.BREAK);

        assertThat(reason(transfer("v1", new QueueId("nowhere"), null))).isEqualTo(Refusal.UNKNOWN_QUEUE);
        assertThat(reason(transfer("v1", null, "writer"))).isEqualTo(Refusal.AGENT_DOES_NOT_SERVE);
        assertThat(reason(transfer("v1", null, "away"))).isEqualTo(Refusal.AGENT_NOT_AVAILABLE);
        assertThat(reason(transfer("v1", null, "nobody"))).isEqualTo(Refusal.UNKNOWN_AGENT);
        assertThat(reason(transfer("v1", null, "sara"))).isEqualTo(Refusal.ALREADY_SO);
        Handling handling = scene.handlingOf("v1");
        assertThat(reason(scene.ask(new Request.TransferHandling(handling.id(), id("away"), null, null))))
                .isEqualTo(Refusal.HANDLING_NOT_YOURS);
        scene.wrapUp("v1");
        assertThat(reason(transfer("v1", RETURNS, null))).isEqualTo(Refusal.WRAP_UP_STARTED);
    }

    private void inWork(String visit) {
        scene.chat(visit);
        scene.accept(visit);
    }

    private List<Fact> transfer(String visit, @Nullable QueueId queue, @Nullable String colleague) {
        Handling handling = scene.handlingOf(visit);
        return scene.ask(new Request.TransferHandling(
                handling.id(), handling.agent(), queue, colleague == null ? null : id(colleague)));
    }

    private @Nullable String offeredInteraction(String visit) {
        return scene.pool.offersOut().stream()
                .filter(offer -> scene.pool
                        .visit(offer.visit())
                        .orElseThrow()
                        .need()
                        .interaction()
                        .equals(new InteractionId("i-" + visit)))
                .map(offer -> offer.agent().value())
                .findFirst()
                .orElse(null);
    }

    private static Refusal reason(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }
}
