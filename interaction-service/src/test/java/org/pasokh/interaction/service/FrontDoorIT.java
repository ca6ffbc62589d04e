package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.service.DeskClient.Reply;

class FrontDoorIT {

    private final DeskClient agent = Replicas.agent("edges-1", Replicas.ONE);

    @Test
    void without_a_genuine_token_nobody_comes_in() {
        DeskClient expired = with(Replicas.ISSUER.token("edges-1", Instant.now().minusSeconds(120), "AGENT"));
        DeskClient forged = with(Replicas.ISSUER.forged("edges-1", "AGENT"));

        assertThat(expired.get("/desk/v1/snapshot").status()).isEqualTo(401);
        assertThat(expired.get("/desk/v1/snapshot").problem()).isEqualTo(PROBLEM + "unauthenticated");
        assertThat(forged.get("/desk/v1/stream?cursor=x").problem()).isEqualTo(PROBLEM + "unauthenticated");
        assertThat(with("nonsense").post("/desk/v1/presence", "{}").problem()).isEqualTo(PROBLEM + "unauthenticated");
    }

    @Test
    void a_desk_is_for_agents() {
        DeskClient admin = with(Replicas.ISSUER.token("edges-1", "ADMIN"));

        assertThat(admin.get("/desk/v1/snapshot").problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(admin.get("/desk/v1/stream?cursor=x").problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(admin.get("/desk/v1/interactions/i").problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(admin.post("/desk/v1/heartbeat", "").problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(admin.post("/desk/v1/presence", "{'commandId': 'c', 'presence': 'BREAK'}")
                        .problem())
                .isEqualTo(PROBLEM + "forbidden");
        assertThat(admin.post("/desk/v1/interactions/i/typing", "").problem()).isEqualTo(PROBLEM + "forbidden");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            presence | not json | malformed-request
            presence | {'presence': 'AVAILABLE'} | invalid-request
            presence | {'commandId': 'c 1', 'presence': 'AVAILABLE'} | invalid-request
            presence | {'commandId': 'c1', 'presence': 'BUSY'} | malformed-request
            presence | {'commandId': 'c1'} | invalid-request
            presence | {'commandId': 'c1', 'presence': 'AVAILABLE', 'channels': []} | invalid-request
            presence | {'commandId': 'c1', 'presence': 'AVAILABLE', 'channels': [null]} | malformed-request
            presence | {'commandId': 'c1', 'presence': 'AVAILABLE', 'channels': ['FAX']} | malformed-request
            presence | {'commandId': 'c1', 'presence': 'AVAILABLE', 'channels': 'CHAT'} | malformed-request
            offers/o1/accept | {} | invalid-request
            offers/o1/decline | {'commandId': ''} | invalid-request
            offers/o1/decline | {'commandId': 'c1', 'reason': 'Mr Smith was rude'} | invalid-request
            presence | {'commandId': 'c1', 'presence': 'BREAK', 'reason': 'the dentist, 4 pm'} | invalid-request
            interactions/i1/messages | {'commandId': 'c1', 'text': ''} | invalid-request
            interactions/i1/messages | {'commandId': 'c1'} | invalid-request
            interactions/i1/wrap-up | {'commandId': 'c1'} | invalid-request
            interactions/i1/wrap-up | {'commandId': 'c1', 'lastSeen': 'x'} | malformed-request
            interactions/i1/disposition | {'commandId': 'c1'} | invalid-request
            """)
    void a_body_that_is_not_what_the_call_takes_is_refused(String path, String body, String problem) {
        Reply reply = agent.post("/desk/v1/" + path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo(PROBLEM + problem);
    }

    @Test
    void what_is_not_there_is_said_to_be_so() {
        String message = "{'commandId': 'c1', 'text': 'hello'}";

        assertThat(agent.get("/desk/v1/interactions/none").problem()).isEqualTo(PROBLEM + "unknown-interaction");
        assertThat(agent.get("/desk/v1/interactions/none/messages").problem())
                .isEqualTo(PROBLEM + "unknown-interaction");
        assertThat(agent.post("/desk/v1/interactions/none/messages", message).problem())
                .isEqualTo(PROBLEM + "unknown-interaction");
        assertThat(agent.get("/desk/v1/commands/none").problem()).isEqualTo(PROBLEM + "unknown-command");
        assertThat(agent.post("/desk/v1/interactions/none/disposition", "{'commandId': 'c', 'disposition': 'x'}")
                        .problem())
                .isEqualTo(PROBLEM + "unknown-disposition");
    }

    @Test
    void what_is_no_commands_id_is_refused_and_breaks_nothing() {
        Reply reply = agent.get("/desk/v1/commands/a%20b?sent=" + Instant.now().toEpochMilli());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo(PROBLEM + "invalid-request");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        String body = "{'commandId': 'c1', 'text': '" + "x".repeat(10_001) + "'}";

        assertThat(agent.post("/desk/v1/interactions/i1/messages", body).problem())
                .isEqualTo(PROBLEM + "invalid-request");
    }

    @Test
    void nonsense_is_no_cursor_and_no_cursor_neither() {
        assertThat(agent.get("/desk/v1/stream?cursor=nonsense!").problem()).isEqualTo(PROBLEM + "malformed-cursor");
        assertThat(agent.get("/desk/v1/stream").problem()).isEqualTo(PROBLEM + "malformed-cursor");
    }

    @Test
    void a_cursor_of_other_logs_starts_again() {
        String foreign = Cursor.start(1, new long[4], new long[4]).encode();

        try (DeskStream stream = DeskStream.open(agent, foreign)) {
            assertThat(stream.await("reset").isEmpty()).isTrue();
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        DeskClient soon = with(Replicas.ISSUER.token("edges-1", Instant.now().plusSeconds(3), "AGENT"));
        String cursor = soon.get("/desk/v1/snapshot").body().path("cursor").asString();

        try (DeskStream stream = DeskStream.open(soon, cursor)) {
            await().until(stream::ended);
        }
    }

    @Test
    void a_break_needs_a_reason_that_is_known() {
        assertThat(agent.post("/desk/v1/presence", "{'commandId': 'b1', 'presence': 'BREAK'}")
                        .problem())
                .isEqualTo(PROBLEM + "unknown-break-reason");
        assertThat(agent.post("/desk/v1/presence", "{'commandId': 'b2', 'presence': 'BREAK', 'reason': 'nap'}")
                        .problem())
                .isEqualTo(PROBLEM + "unknown-break-reason");
        assertThat(agent.get("/desk/v1/break-reasons")
                        .body()
                        .valueStream()
                        .map(reason -> reason.path("code").asString()))
                .containsExactlyInAnyOrder("lunch", "meeting", "rest", "training");
    }

    @Test
    void dispositions_come_in_both_languages() {
        var dispositions = agent.get("/desk/v1/dispositions").body();

        assertThat(dispositions.get(0).path("code").asString()).isEqualTo("solved");
        assertThat(dispositions.get(0).path("fa").asString()).isEqualTo("حل شد");
    }

    private DeskClient with(String token) {
        return new DeskClient(agent.port(), token);
    }
}
