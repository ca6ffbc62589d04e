package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.acceptance.journeys.Finishing.finish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.visitor.ChatVisitor;
import tools.jackson.databind.JsonNode;

/// A customer writes in a chat, an agent is offered the conversation, answers, and the answer arrives.
class ChatJourneyIT {

    private final Installation installation = Installation.shared();

    @ParameterizedTest(name = "visitor on gateway {0}, agent on replica {1}")
    @CsvSource({"0,0", "0,1", "1,0", "1,1"})
    void a_visitor_writes_and_is_answered(int gateway, int replica) {
        try (AgentDesk sara = desk("solo-1", replica).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(gateway), "fa")) {
            visitor.write("سلام، این مدل زیر کابینت جا می‌شود؟");
            JsonNode offer = sara.awaitOffer();
            assertThat(offer.path("why").path("fa").valueStream()).isNotEmpty();
            assertThat(offer.path("why").path("en").valueStream()).isNotEmpty();
            assertThat(visitor.ticked()).hasSize(1);

            var accepted = sara.accept(offer.path("offerId").asString());
            assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
            String interaction = accepted.body().path("interactionId").asString();
            visitor.awaitState("AGENT_JOINED");
            sara.awaitSeen(interaction, "سلام، این مدل زیر کابینت جا می‌شود؟");
            assertThat(sara.say(interaction, "بله؛ پهنای آن ۵۹٫۸ است.").status())
                    .isEqualTo(201);
            visitor.awaitHeard("بله؛ پهنای آن ۵۹٫۸ است.");
            visitor.write("عالی");
            sara.awaitSeen(interaction, "عالی");

            finish(sara, interaction);
            visitor.awaitState("ENDED");
        }
    }

    @Test
    void what_the_customer_writes_after_the_end_opens_a_linked_interaction() {
        try (AgentDesk sara = desk("solo-1", 0).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(0), "en")) {
            visitor.write("first");
            String first = acceptNext(sara);
            sara.awaitSeen(first, "first");
            finish(sara, first);
            visitor.awaitState("ENDED");

            visitor.write("one more thing");
            String second = acceptNext(sara);

            assertThat(second).isNotEqualTo(first);
            assertThat(sara.door()
                            .get("/desk/v1/interactions/" + second)
                            .path("linkedTo")
                            .asString())
                    .isEqualTo(first);
            var late = sara.say(first, "too late");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.problem()).isEqualTo("urn:pasokh:problem:interaction-ended");
            finish(sara, second);
        }
    }

    @Test
    void an_end_is_refused_while_the_customer_has_written_something_unseen() {
        try (AgentDesk sara = desk("solo-1", 1).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(1), "en")) {
            visitor.write("hello");
            String interaction = acceptNext(sara);
            sara.awaitSeen(interaction, "hello");
            visitor.write("wait");
            sara.awaitSeen(interaction, "wait");

            var refused = sara.wrapUp(interaction, 1);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("urn:pasokh:problem:conversation-changed");
            finish(sara, interaction);
        }
    }

    @Test
    void ten_chats_go_to_two_agents_and_every_offer_to_one_of_them() {
        List<ChatVisitor> visitors = new ArrayList<>();
        try (AgentDesk first = desk("pair-1", 0);
                AgentDesk second = desk("pair-2", 1)) {
            for (int i = 0; i < 10; i++) {
                ChatVisitor visitor = ChatVisitor.arriveAt("pair", installation.gatewaysFrom(i % 2), "en");
                visitor.write("chat " + i);
                visitors.add(visitor);
            }
            visitors.forEach(visitor -> visitor.awaitAllTicked(Duration.ofSeconds(20)));
            List<AgentDesk> desks = List.of(
                    first.acceptsEverything().becomes("AVAILABLE"),
                    second.acceptsEverything().becomes("AVAILABLE"));
            Map<String, String> handledBy = new HashMap<>();
            await("ten chats handled").atMost(Duration.ofMinutes(1)).until(() -> {
                desks.forEach(desk -> desk.work().keySet().forEach(interaction -> {
                    String before = handledBy.put(interaction, desk.agent());
                    assertThat(before).isIn(null, desk.agent());
                    finish(desk, interaction);
                }));
                return handledBy.size() == 10;
            });

            assertThat(first.everOffered().keySet())
                    .doesNotContainAnyElementsOf(second.everOffered().keySet());
            assertThat(handledBy.values()).contains("pair-1", "pair-2");
        } finally {
            visitors.forEach(ChatVisitor::close);
        }
    }

    @Test
    void an_ignored_offer_times_out_and_goes_to_the_other_agent() {
        try (AgentDesk first = desk("quick-1", 0).becomes("AVAILABLE");
                AgentDesk second = desk("quick-2", 1);
                ChatVisitor visitor = ChatVisitor.arriveAt("quick", installation.gatewaysFrom(0), "en")) {
            visitor.write("anybody there?");
            String ignored = first.awaitOffer().path("offerId").asString();
            second.becomes("AVAILABLE");

            JsonNode offer = second.awaitOffer();
            first.awaitPresence("NOT_RESPONDING");
            var tooLate = first.accept(ignored);
            var notHers = first.accept(offer.path("offerId").asString());
            String interaction = second.accept(offer.path("offerId").asString())
                    .body()
                    .path("interactionId")
                    .asString();

            assertThat(tooLate.status()).isEqualTo(409);
            assertThat(tooLate.problem()).isEqualTo("urn:pasokh:problem:offer-expired");
            assertThat(notHers.status()).isEqualTo(403);
            assertThat(offer.path("attempt").asInt()).isEqualTo(2);
            second.awaitSeen(interaction, "anybody there?");
            finish(second, interaction);
        }
    }

    @Test
    void a_visitor_who_reloads_on_another_gateway_finds_the_conversation_again() {
        ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(0), "en");
        try (AgentDesk sara = desk("solo-1", 0).becomes("AVAILABLE")) {
            visitor.write("before");
            String interaction = acceptNext(sara);
            sara.say(interaction, "answer");
            visitor.awaitHeard("answer");

            try (ChatVisitor reloaded = visitor.reloadAt(installation.gatewaysFrom(1))) {
                reloaded.awaitHeard("answer");
                reloaded.awaitState("AGENT_JOINED");
                reloaded.write("after");
                sara.awaitSeen(interaction, "after");
                finish(sara, interaction);
            }
        }
    }

    @Test
    void an_agent_whose_connection_was_cut_misses_nothing() {
        try (AgentDesk sara = desk("solo-1", 0).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(0), "en")) {
            visitor.write("0");
            String interaction = acceptNext(sara);
            sara.awaitSeen(interaction, "0");
            sara.stream().cut();
            IntStream.rangeClosed(1, 20).forEach(i -> visitor.write(Integer.toString(i)));
            visitor.awaitAllTicked(Duration.ofSeconds(30));

            sara.door().next();
            sara.stream().reconnect();
            sara.awaitSeen(interaction, "20");

            assertThat(sara.seenTexts(interaction))
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, 20)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(sara.stream().snapshots()).isEqualTo(1);
            finish(sara, interaction);
        }
    }

    @Test
    void a_visitor_who_leaves_while_waiting_takes_the_offer_away() {
        try (AgentDesk sara = desk("solo-1", 0).becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(1), "en")) {
            visitor.write("never mind");
            String offer = sara.awaitOffer().path("offerId").asString();

            visitor.leave();

            await("offer withdrawn")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> sara.events().stream()
                            .anyMatch(event -> event.path("event").asString().equals("offer-resolved")
                                    && event.path("data")
                                            .path("offerId")
                                            .asString()
                                            .equals(offer)));
            var late = sara.accept(offer);
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.problem()).isEqualTo("urn:pasokh:problem:offer-withdrawn");
        }
    }

    private AgentDesk desk(String agent, int replica) {
        return AgentDesk.open(agent, installation.desksFrom(replica), installation.access(agent));
    }

    private static String acceptNext(AgentDesk desk) {
        String offerId = desk.awaitOffer().path("offerId").asString();
        return desk.accept(offerId).body().path("interactionId").asString();
    }
}
