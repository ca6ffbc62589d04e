package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.acceptance.desk.Access;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.desk.DeskDoor;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.visitor.ChatConnection;
import org.pasokh.acceptance.visitor.ChatVisitor;
import tools.jackson.databind.JsonNode;

/// What the front doors say to what makes no sense, and to those who have no business there.
class BadInputIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Installation installation = Installation.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|4400|malformed-frame",
                "[]|4400|malformed-frame",
                "{\"type\":\"message\",\"number\":1,\"text\":\"x\"}|4400|hello-expected",
                "{\"type\":\"hello\",\"language\":\"en\",\"token\":\"v1.forged.99999999999.AAAA\"}|4401|token-forged",
            })
    void a_chat_that_begins_badly_is_closed_with_a_reason(String frame, int code, String reason) {
        try (ChatConnection connection = ChatConnection.open(gateway(), "solo")) {
            connection.send(frame);

            var closed = connection.awaitClose(SOON);

            assertThat(closed).isEqualTo(new ChatConnection.Frame.Closed(code, reason));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"dance\"}", "{\"type\":\"message\",\"number\":\"x\"}", "{\"type\":7}"})
    void a_frame_that_makes_no_sense_closes_the_chat(String frame) {
        try (ChatConnection connection = ChatConnection.open(gateway(), "solo")) {
            connection.hello(null, "en");
            connection.next(SOON);
            connection.send(frame);

            assertThat(connection.awaitClose(SOON).code()).isEqualTo(4400);
        }
    }

    @Test
    void a_frame_that_is_too_long_closes_the_chat() {
        try (ChatConnection connection = ChatConnection.open(gateway(), "solo")) {
            connection.hello(null, "en");
            connection.next(SOON);
            connection.send("{\"type\":\"message\",\"number\":1,\"text\":\"" + "x".repeat(20_000) + "\"}");

            assertThat(connection.awaitClose(SOON).code()).isEqualTo(4413);
        }
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_the_chat_goes_on() {
        try (ChatConnection connection = ChatConnection.open(gateway(), "solo")) {
            connection.hello(null, "en");
            connection.next(SOON);
            connection.send("{\"type\":\"message\",\"number\":1,\"text\":\"" + "x".repeat(4_001) + "\"}");

            var answer = answer(connection);

            assertThat(answer).isNotNull();
            assertThat(answer.path("type").asString()).isEqualTo("refused");
            assertThat(answer.path("problem").path("status").asInt()).isEqualTo(422);
            connection.send("{\"type\":\"ping\"}");
            var pong = answer(connection);
            assertThat(pong).isNotNull();
            assertThat(pong.path("type").asString()).isEqualTo("pong");
        }
    }

    @Test
    void an_entry_point_that_nobody_published_is_closed() {
        try (ChatConnection connection = ChatConnection.open(gateway(), "nowhere")) {
            assertThat(connection.awaitClose(SOON).code()).isEqualTo(4404);
        }
    }

    @Test
    void a_desk_call_without_a_good_token_is_a_401_problem() {
        var identity = installation.identity();
        for (String token : new String[] {
            "nonsense",
            identity.forgedTokenFor("solo-1", "AGENT"),
            identity.shortTokenFor("solo-1", Duration.ofMinutes(-10), "AGENT")
        }) {
            DeskDoor.Answer answer = door(Access.bearer(token)).getOnce("/desk/v1/snapshot");

            assertThat(answer.status()).isEqualTo(401);
            assertProblem(answer);
        }
    }

    @Test
    void a_desk_call_without_the_role_is_a_403_problem() {
        DeskDoor.Answer answer = door(Access.bearer(installation.identity().tokenFor("solo-1", "NOBODY")))
                .getOnce("/desk/v1/snapshot");

        assertThat(answer.status()).isEqualTo(403);
        assertProblem(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/desk/v1/presence|{\"commandId\":\"c\",\"presence\":\"DANCING\"}|400",
                "/desk/v1/presence|{\"commandId\":\"c\",\"presence\":|400",
                "/desk/v1/presence|{\"presence\":\"AVAILABLE\"}|400",
                "/desk/v1/presence|{\"commandId\":\"no spaces please\",\"presence\":\"AVAILABLE\"}|400",
                "/desk/v1/offers/none/accept|{\"commandId\":\"bad-1\"}|404",
                "/desk/v1/interactions/none/messages|{\"commandId\":\"bad-2\",\"text\":\"x\"}|404",
                "/desk/v1/interactions/none/messages|{\"commandId\":\"bad-3\",\"text\":\"\"}|400",
                "/desk/v1/nothing|{}|404",
            })
    void a_desk_call_that_makes_no_sense_is_a_problem(String path, String body, int status) {
        DeskDoor.Answer answer = door(installation.access("solo-1")).postOnce(path, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertProblem(answer);
    }

    @Test
    void somebody_elses_conversation_is_closed_to_an_agent() {
        try (AgentDesk sara = AgentDesk.open("solo-1", installation.desksFrom(0), installation.access("solo-1"))
                        .becomes("AVAILABLE");
                ChatVisitor visitor = ChatVisitor.arriveAt("solo", installation.gatewaysFrom(0), "en")) {
            visitor.write("private");
            String offer = sara.awaitOffer().path("offerId").asString();
            String interaction = sara.accept(offer).body().path("interactionId").asString();
            sara.awaitSeen(interaction, "private");
            DeskDoor stranger = door(installation.access("pair-1"));

            assertThat(stranger.getOnce("/desk/v1/interactions/" + interaction).status())
                    .isEqualTo(403);
            assertThat(stranger.getOnce("/desk/v1/interactions/" + interaction + "/messages")
                            .status())
                    .isEqualTo(403);
            assertThat(stranger.postOnce(
                                    "/desk/v1/interactions/" + interaction + "/messages",
                                    "{\"commandId\":\"x\",\"text\":\"x\"}")
                            .status())
                    .isEqualTo(403);
            Finishing.finish(sara, interaction);
        }
    }

    private static void assertProblem(DeskDoor.Answer answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.problem()).startsWith("urn:pasokh:problem:");
        assertThat(answer.body().toString()).doesNotContain("Exception").doesNotContain("org.pasokh");
    }

    private DeskDoor door(Access access) {
        return new DeskDoor(installation.desksFrom(0), access);
    }

    private URI gateway() {
        return installation.gateway(0).uri();
    }

    /// Where the entry point stands is told in between, unasked.
    private static @Nullable JsonNode answer(ChatConnection connection) {
        JsonNode frame = connection.next(SOON);
        while (frame != null && frame.path("type").asString().equals("entry")) {
            frame = connection.next(SOON);
        }
        return frame;
    }
}
