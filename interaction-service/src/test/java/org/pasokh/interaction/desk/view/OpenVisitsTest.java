package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CollaborationEvent;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.SearchEvent;
import org.pasokh.contracts.routing.VisitOutcome;
import org.pasokh.interaction.desk.view.OpenVisit.Missed;
import org.pasokh.interaction.desk.view.OpenVisit.Standing;

class OpenVisitsTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final List<RoutingEvent> log = new ArrayList<>();
    private final OpenVisits visits = new OpenVisits();

    @Test
    void a_visit_is_followed_from_its_coming_to_its_end() {
        hear(enqueued("v1", 300));
        assertThat(only().standing()).isEqualTo(Standing.WAITING);
        assertThat(only().key()).isEqualTo(NINE.minusSeconds(300));

        hear(offered("v1", "sara"));
        assertThat(only().offered()).isEqualTo(new OpenVisit.Out("o", "sara", NINE.plusSeconds(30)));

        hear(resolved("v1", "sara", OfferOutcome.DECLINED));
        assertThat(only().standing()).isEqualTo(Standing.WAITING);
        assertThat(only().offered()).isNull();
        assertThat(only().missedBy()).containsExactly(new Missed("sara", OfferOutcome.DECLINED, NINE));

        hear(new RoutingEvent.VisitHeld("v1", "i", "sales", 1, NINE));
        assertThat(only().standing()).isEqualTo(Standing.HELD);

        hear(new RoutingEvent.VisitResumed("v1", "i", "sales", "boss", NINE));
        assertThat(only().standing()).isEqualTo(Standing.WAITING);

        hear(exited("v1"));
        assertThat(visits.all()).isEmpty();
    }

    @Test
    void an_offer_that_was_taken_back_is_nobodys_miss() {
        hear(enqueued("v1", 0));
        hear(offered("v1", "sara"));

        hear(resolved("v1", "sara", OfferOutcome.WITHDRAWN_AGENT_LEFT));

        assertThat(only().missedBy()).isEmpty();
        assertThat(only().standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_visit_that_becomes_more_urgent_moves_forward() {
        hear(enqueued("v1", 0));

        hear(new RoutingEvent.VisitMoved("v1", "i", "sales", NINE.minusSeconds(10), 60, NINE, null));

        assertThat(only().key()).isEqualTo(NINE.minusSeconds(70));
        assertThat(only().waitingSince()).isEqualTo(NINE);
    }

    @Test
    void a_visit_that_nobody_could_ever_take_is_known_until_that_is_over() {
        hear(enqueued("v1", 0));

        hear(stranded(true));
        assertThat(only().stranded()).isEqualTo(Map.of("billing", 4));
        hear(offered("v1", "sara"));
        assertThat(only().stranded()).isEqualTo(Map.of("billing", 4));

        hear(stranded(false));
        assertThat(only().stranded()).isNull();
    }

    @Test
    void what_is_passed_on_to_one_agent_is_theirs_until_the_time_is_over() {
        hear(enqueued("v1", 0));

        hear(new CollaborationEvent.VisitReserved("v1", "i", "sales", "sara", NINE.plusSeconds(120), NINE));
        assertThat(only().standing()).isEqualTo(Standing.RESERVED);
        assertThat(only().reservedFor()).isEqualTo("sara");

        hear(new CollaborationEvent.ReservationEnded("v1", "i", "sales", NINE));
        assertThat(only().standing()).isEqualTo(Standing.WAITING);
        assertThat(only().reservedFor()).isNull();
    }

    @Test
    void an_invitation_into_a_conversation_is_no_customer_who_waits() {
        hear(new RoutingEvent.VisitEnqueued(
                "v1", "i", "sales", Channel.CHAT, NINE, NINE, null, NINE, 0, null, Role.CONSULTED, null));
        hear(new CollaborationEvent.VisitReserved("v1", "i", "sales", "sara", NINE.plusSeconds(120), NINE));

        assertThat(visits.all()).isEmpty();
    }

    @Test
    void who_reads_from_the_oldest_on_knows_them_all() {
        hear(enqueued("v1", 0));
        hear(enqueued("v2", 0));
        hear(exited("v1"));
        hear(offered("v2", "sara"));
        hear(resolved("v2", "sara", OfferOutcome.TIMED_OUT));
        hear(enqueued("v3", 0));

        long from = visits.oldest().getOrDefault(0, -1L);
        OpenVisits later = new OpenVisits();
        for (int offset = (int) from; offset < log.size(); offset++) {
            later.hear(log.get(offset), "main", 0, offset);
        }

        assertThat(from).isEqualTo(1);
        assertThat(later.all()).isEqualTo(visits.all());
        assertThat(later.oldest()).isEqualTo(visits.oldest());
    }

    private void hear(RoutingEvent event) {
        visits.hear(event, "main", 0, log.size());
        log.add(event);
    }

    private OpenVisit only() {
        assertThat(visits.all()).hasSize(1);
        return visits.all().getFirst();
    }

    private static RoutingEvent enqueued(String visit, int headStart) {
        return new RoutingEvent.VisitEnqueued(
                visit, "i", "sales", Channel.CHAT, NINE, NINE, null, NINE, headStart, null, null, null);
    }

    private static RoutingEvent stranded(boolean is) {
        return new SearchEvent.VisitStranded("v1", "i", "sales", Channel.CHAT, is, Map.of("billing", 4), NINE);
    }

    private static RoutingEvent exited(String visit) {
        return new RoutingEvent.VisitExited(
                visit, "i", "sales", Channel.CHAT, VisitOutcome.ABANDONED, 0, 0, NINE, null);
    }

    private static RoutingEvent offered(String visit, String agent) {
        var decision = new DecisionRecord(
                DecisionRecord.DecisionTrigger.VISIT_WAITED,
                new DecisionRecord.Candidate(agent, 100, 100, 0, null),
                List.of(),
                1,
                Map.of(),
                "c",
                0,
                null,
                null,
                null);
        return new RoutingEvent.OfferMade(
                "o", visit, "i", "sales", Channel.CHAT, agent, 1, 33, NINE, NINE, NINE.plusSeconds(30), decision, null);
    }

    private static RoutingEvent resolved(String visit, String agent, OfferOutcome outcome) {
        return new RoutingEvent.OfferResolved("o", visit, "i", agent, outcome, null, 0, NINE);
    }
}
