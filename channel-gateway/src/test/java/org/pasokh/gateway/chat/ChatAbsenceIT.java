package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.ContactInbound.CustomerDeparted;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.contracts.contact.DepartureReason;
import org.pasokh.gateway.RunningGateway;

/// Visitors who go without a word, and sockets that are dead.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatAbsenceIT {

    private static final Map<String, String> QUICK = Map.of(
            "pasokh.chat.lost-after", "3s",
            "pasokh.chat.every.seen", "500ms",
            "pasokh.chat.every.sweep", "500ms",
            "pasokh.chat.every.ping", "500ms");

    private final String database = "absence-" + UUID.randomUUID();
    private final Business business = new Business();
    private RunningGateway gateway;
    private RunningGateway other;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start(database, QUICK);
        other = RunningGateway.start(database, QUICK);
    }

    @AfterAll
    void stop() {
        gateway.close();
        other.close();
    }

    @Test
    void who_is_gone_from_an_open_conversation_is_reported_and_who_is_there_is_not() {
        try (VisitorsPage stays = VisitorsPage.welcomed(gateway);
                VisitorsPage goes = VisitorsPage.welcomed(gateway)) {
            for (VisitorsPage page : new VisitorsPage[] {stays, goes}) {
                page.write(1, "hello");
                page.awaitTicks(1L);
                business.announce(page.session(), ConversationState.WAITING, null);
            }
            goes.cut();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(business.inbound(goes.session(), CustomerDeparted.class))
                            .isNotEmpty());
            await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(business.inbound(goes.session()).stream()
                                .filter(envelope -> envelope.event() instanceof CustomerDeparted)
                                .map(Envelope::id)
                                .distinct())
                        .hasSize(1);
                assertThat(business.inbound(stays.session(), CustomerDeparted.class))
                        .isEmpty();
            });
            assertThat(business.inbound(goes.session(), CustomerDeparted.class))
                    .allSatisfy(gone -> assertThat(gone.reason()).isEqualTo(DepartureReason.LOST));
        }
    }

    @Test
    void who_goes_to_another_gateway_is_not_gone() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.write(1, "hello");
            page.awaitTicks(1L);
            business.announce(page.session(), ConversationState.WAITING, null);
            page.cut();
            try (VisitorsPage again = VisitorsPage.resumed(other, page.token(), 0)) {
                await().during(Duration.ofSeconds(6))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> business.inbound(again.session(), CustomerDeparted.class)
                                .isEmpty());
            }
        }
    }

    @Test
    void a_visitor_who_answers_no_pings_is_let_go() throws Exception {
        try (SilentSocket silent = SilentSocket.open(gateway.socket("/chat/v1/shop"))) {
            assertThat(silent.awaitCloseFrame()).isEqualTo("4408 pong-missing");
        }
    }

    @Test
    void a_visitor_who_answers_stays_for_long() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(6)).until(page::isOpen);
        }
    }

    @Test
    void a_gateway_that_stops_says_so() {
        RunningGateway third = RunningGateway.start(database, QUICK);
        try (VisitorsPage page = VisitorsPage.welcomed(third)) {
            page.write(1, "hello");
            page.awaitTicks(1L);

            third.close();

            page.awaitClosed("1001 going-away");
        }
    }
}
