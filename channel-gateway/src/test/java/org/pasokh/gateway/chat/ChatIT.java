package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.CustomerDeparted;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.DepartureReason;
import org.pasokh.contracts.contact.Party;
import org.pasokh.gateway.RunningGateway;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatIT {

    private final String database = "chat-" + UUID.randomUUID();
    private final Business business = new Business();
    private RunningGateway gateway;
    private RunningGateway other;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start(database, Map.of());
        other = RunningGateway.start(database, Map.of());
    }

    @AfterAll
    void stop() {
        gateway.close();
        other.close();
    }

    @Test
    void what_is_ticked_is_on_the_log() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.write(1, "سلام");
            page.awaitTicks(1L);

            Envelope<ContactInbound> written = business.inbound(page.session()).getFirst();
            MessageReceived message = (MessageReceived) written.event();
            assertThat(message.body().text()).isEqualTo("سلام");
            assertThat(message.channel()).isEqualTo(Channel.CHAT);
            assertThat(message.entryPoint()).isEqualTo("shop");
            assertThat(message.language()).isEqualTo("fa");
            assertThat(message.sender().address()).isEqualTo(page.session());
            assertThat(message.sender().name()).isEqualTo("Sara");
            assertThat(message.messageId()).isEqualTo(EventIds.of("chat", page.session(), "1"));
            assertThat(written.id()).isEqualTo(message.messageId());
            assertThat(written.key()).isEqualTo(page.session());
            assertThat(written.seq()).isEqualTo(1);
            assertThat(written.traceparent()).isNotNull();
            assertThat(page.awaitOne("ticked").path("messageId").asString()).isEqualTo(message.messageId());
        }
    }

    @Test
    void an_agents_message_reaches_the_page_whichever_gateway_holds_it() {
        try (VisitorsPage here = VisitorsPage.welcomed(gateway);
                VisitorsPage there = VisitorsPage.welcomed(other)) {
            business.announce(here.session(), ConversationState.AGENT_JOINED, "Negar");
            business.answer(here.session(), "to here");
            business.answer(there.session(), "to there");
            business.type(here.session(), Party.AGENT);

            await().until(() -> here.texts().contains("to here"));
            await().until(() -> there.texts().contains("to there"));
            assertThat(here.texts()).containsExactly("to here");
            assertThat(here.awaitOne("state").path("agentName").asString()).isEqualTo("Negar");
            here.awaitOne("typing");
            business.goesOn(here.session(), "Negar", "Reza");
            await().until(() -> here.heard("state").size() == 2);
            assertThat(here.heard("state").getLast().path("leftName").asString())
                    .isEqualTo("Reza");
            assertThat(there.heard("state")).isEmpty();
        }
    }

    @Test
    void the_conversation_is_found_again_on_the_other_gateway() {
        try (VisitorsPage first = VisitorsPage.welcomed(gateway)) {
            first.write(1, "one");
            first.write(2, "two");
            first.awaitTicks(1L, 2L);
            business.announce(first.session(), ConversationState.AGENT_JOINED, "Negar");
            business.answer(first.session(), "three");
            await().until(() -> first.texts().contains("three"));
            first.cut();

            await().untilAsserted(() -> {
                try (VisitorsPage second = VisitorsPage.resumed(other, first.token(), 0)) {
                    assertThat(second.transcript()).containsExactly("one", "two", "three");
                    assertThat(second.welcome().path("state").asString()).isEqualTo("AGENT_JOINED");
                    assertThat(second.welcome().path("agentName").asString()).isEqualTo("Negar");
                    assertThat(second.welcome().path("lastNumber").asLong()).isEqualTo(2);
                }
            });
        }
    }

    @Test
    void only_what_is_new_is_told_to_who_knows_the_rest() {
        try (VisitorsPage first = VisitorsPage.welcomed(gateway)) {
            first.write(1, "one");
            first.awaitTicks(1L);
            first.cut();
            await().until(() -> settledPosition(first.token()) == 1);
            business.answer(first.session(), "two");
            await().until(() -> settledPosition(first.token()) == 2);

            try (VisitorsPage second = VisitorsPage.resumed(other, first.token(), 1)) {
                assertThat(second.transcript()).containsExactly("two");
            }
        }
    }

    @Test
    void a_message_sent_twice_is_one_message() {
        try (VisitorsPage first = VisitorsPage.welcomed(gateway)) {
            first.write(1, "one");
            first.awaitTicks(1L);
            try (VisitorsPage second = VisitorsPage.resumed(other, first.token(), 0)) {
                second.write(1, "one");
                second.write(2, "two");
                second.awaitTicks(1L, 2L);

                assertThat(business.texts(first.session())).containsExactly("one", "two");
                await().until(() -> settledPosition(first.token()) >= 2);
            }
            try (VisitorsPage third = VisitorsPage.resumed(gateway, first.token(), 0)) {
                assertThat(third.transcript()).containsExactly("one", "two");
            }
        }
    }

    @Test
    void messages_stand_in_the_order_typed_however_often_the_line_breaks() {
        VisitorsPage page = VisitorsPage.welcomed(gateway);
        String token = page.token();
        List<RunningGateway> gateways = List.of(gateway, other);
        long ticked = 0;
        for (int cut = 0; ticked < 40; cut++) {
            for (long number = ticked + 1; number <= Math.min(40, ticked + 12); number++) {
                page.write(number, "m" + number);
            }
            page.awaitTicks(Math.min(40, ticked + 3));
            page.cut();
            ticked = page.ticks().stream().mapToLong(Long::longValue).max().orElse(ticked);
            page = VisitorsPage.resumed(gateways.get(cut % 2), token, 0);
        }
        String session = page.session();
        page.close();

        List<String> typed =
                IntStream.rangeClosed(1, 40).mapToObj(number -> "m" + number).toList();
        assertThat(business.texts(session)).isEqualTo(typed);
        await().untilAsserted(() -> {
            try (VisitorsPage last = VisitorsPage.resumed(other, token, 0)) {
                assertThat(last.transcript()).isEqualTo(typed);
            }
        });
    }

    @Test
    void a_message_written_elsewhere_is_told_to_the_sessions_page_here() {
        try (VisitorsPage here = VisitorsPage.welcomed(gateway);
                VisitorsPage there = VisitorsPage.resumed(other, here.token(), 0)) {
            there.write(1, "from there");

            await().until(() -> here.texts().contains("from there"));
            assertThat(here.heard("message").getFirst().path("number").asLong()).isEqualTo(1);
            assertThat(here.isOpen()).isTrue();
        }
    }

    @Test
    void a_second_connection_of_a_session_on_one_gateway_replaces_the_first() {
        try (VisitorsPage first = VisitorsPage.welcomed(gateway);
                VisitorsPage second = VisitorsPage.resumed(gateway, first.token(), 0)) {
            first.awaitClosed("4409 replaced");
            business.answer(first.session(), "hello");

            await().until(() -> second.texts().contains("hello"));
        }
    }

    @Test
    void receipts_reach_the_log_and_are_shown_in_the_transcript() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            String messageId = business.answer(page.session(), "hello");
            await().until(() -> page.texts().contains("hello"));
            page.say("{'type':'received','messageId':'" + messageId + "'}");
            page.say("{'type':'read','messageId':'" + messageId + "'}");
            page.say("{'type':'read','messageId':'" + messageId + "'}");

            await().untilAsserted(() -> assertThat(business.inbound(page.session(), DeliveryReported.class))
                    .extracting(DeliveryReported::messageId, DeliveryReported::status)
                    .containsExactly(
                            tuple(messageId, DeliveryStatus.DELIVERED), tuple(messageId, DeliveryStatus.READ)));
            await().untilAsserted(() -> {
                try (VisitorsPage again = VisitorsPage.resumed(other, page.token(), 0)) {
                    assertThat(again.welcome()
                                    .path("transcript")
                                    .path(0)
                                    .path("delivery")
                                    .asString())
                            .isEqualTo("READ");
                }
            });
        }
    }

    @Test
    void who_leaves_has_left() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.write(1, "bye");
            page.say("{'type':'leave'}");

            await().untilAsserted(() -> assertThat(business.inbound(page.session(), CustomerDeparted.class))
                    .singleElement()
                    .satisfies(gone -> assertThat(gone.reason()).isEqualTo(DepartureReason.LEFT)));
            assertThat(business.inbound(page.session()).getFirst().event()).isInstanceOf(MessageReceived.class);
        }
    }

    @Test
    void what_passes_is_counted_and_timed() throws Exception {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.say("{'type':'message','number':1,'text':' '}");
            page.write(2, "hello");
            page.awaitTicks(2L);

            String meters = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(gateway.address("/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(meters)
                    .containsPattern("pasokh_chat_sockets [1-9]")
                    .contains("pasokh_chat_tick_seconds_count")
                    .containsPattern("pasokh_chat_frames_total\\{.*direction=\"in\".*type=\"hello\"")
                    .containsPattern("pasokh_chat_frames_total\\{.*direction=\"out\".*type=\"ticked\"")
                    .containsPattern("pasokh_chat_refusals_total\\{.*problem=\"text-empty\"");
        }
    }

    private long settledPosition(String token) {
        try (VisitorsPage page = VisitorsPage.resumed(other, token, 0)) {
            return page.welcome().path("position").asLong();
        }
    }
}
