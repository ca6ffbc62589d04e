package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;
import static org.pasokh.interaction.service.DeskClient.PROBLEM;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.interaction.service.DeskClient.Reply;
import tools.jackson.databind.JsonNode;

/// What supervisors say of those who wait, over two replicas.
class AdviceIT {

    private static final String FLOOR = "/desk/v1/floor";
    private static final String QUEUE = "advice";

    private final DeskClient boss = Replicas.supervisor();

    @Test
    void who_is_given_priority_goes_before_whom_they_came_after() {
        Contacts first = new Contacts(QUEUE);
        Contacts second = new Contacts(QUEUE);
        first.writes("first");
        JsonNode before = awaitVisits(1).getFirst();
        second.writes("second");
        String later = awaitVisits(2).stream()
                .map(it -> it.path("interactionId").asString())
                .filter(it -> !it.equals(before.path("interactionId").asString()))
                .findFirst()
                .orElseThrow();

        String path = FLOOR + "/interactions/" + later + "/urgency";
        String command = command("'prioritySeconds': 600");
        Reply raised = boss.post(path, command);
        assertThat(raised.status()).as("%s", raised.body()).isEqualTo(200);
        assertThat(boss.at(Replicas.TWO).post(path, command).body()).isEqualTo(raised.body());

        awaitVisit(it -> it.path("interactionId").asString().equals(later)
                && it.path("place").asInt() == 1);
        String again = Agent.newId();
        assertThat(boss.post(path, "{'commandId': '%s', 'prioritySeconds': 600}".formatted(again))
                        .problem())
                .isEqualTo(PROBLEM + "already-so");
        assertThat(boss.get("/desk/v1/commands/" + again).problem())
                .as("whoever asks for the answer later gets the same")
                .isEqualTo(PROBLEM + "already-so");
        leave(first, second);
        assertThat(boss.post(path, command("'prioritySeconds': 60")).problem()).isEqualTo(PROBLEM + "not-waiting");
    }

    @Test
    void a_visit_that_nobody_could_ever_take_is_shown_with_the_skill_that_is_missing() {
        Contacts mina = new Contacts(QUEUE);
        mina.writes("bonjour");
        String interaction = awaitVisits(1).getFirst().path("interactionId").asString();

        assertThat(asks(interaction, "[{'skill': 'language.fr', 'level': 3, 'mandatory': true}]", "[]")
                        .status())
                .isEqualTo(200);
        JsonNode known =
                boss.get(FLOOR + "/interactions/" + interaction + "/demands").body();
        assertThat(known.path("prioritySeconds").asInt()).isZero();
        assertThat(known.path("skills").toString()).isEqualTo("""
                [{"skill":"language.fr","level":3,"mandatory":true}]""");
        assertThat(boss.get(FLOOR + "/interactions/none/demands").problem()).isEqualTo(PROBLEM + "unknown-interaction");
        assertThat(boss.get(FLOOR + "/skills").status()).isEqualTo(200);
        JsonNode shown = awaitVisit(it -> it.has("stranded")).path("stranded");
        assertThat(shown.path("missing").get(0).path("skill").asString()).isEqualTo("language.fr");
        assertThat(shown.path("missing").get(0).path("level").asInt()).isEqualTo(3);

        assertThat(asks(interaction, "[]", "['advice-1', 'advice-2']").status()).isEqualTo(200);
        awaitVisit(it -> it.path("stranded").path("asked").isEmpty()
                && it.path("stranded").path("missing").isEmpty());
        assertThat(boss.get(FLOOR + "/interactions/" + interaction + "/demands")
                        .body()
                        .path("excluded")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .containsExactly("Agent advice-1", "Agent advice-2");
        assertThat(asks(interaction, "[]", "[]").status()).isEqualTo(200);
        awaitVisit(it -> !it.has("stranded"));
        leave(mina);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            none/urgency | {'commandId': 'a1', 'prioritySeconds': 60} | 404 | unknown-interaction
            none/urgency | {'prioritySeconds': 60} | 400 | invalid-request
            none/urgency | {'commandId': 'a2', 'prioritySeconds': 86400} | 400 | invalid-request
            none/urgency | {'commandId': 'a3', 'tier': 'HUGE'} | 400 | malformed-request
            none/requirements | {'commandId': 'a4', 'skills': [], 'excluded': []} | 404 | unknown-interaction
            none/requirements | {'commandId': 'a5'} | 400 | invalid-request
            none/requirements | {'commandId': 'a6', 'skills': [{'skill': 'sewing', 'level': 1}], 'excluded': []} | 422 | unknown-skill
            none/requirements | {'commandId': 'a7', 'skills': [{'skill': 'language.fr', 'level': 6}], 'excluded': []} | 400 | invalid-request
            none/requirements | {'commandId': 'a8', 'skills': [null], 'excluded': []} | 400 | invalid-request
            none/requirements | {'commandId': 'a9', 'skills': [], 'excluded': ['nobody']} | 404 | unknown-agent
            """)
    void what_makes_no_sense_is_refused(String path, String body, int status, String problem) {
        Reply reply = boss.post(FLOOR + "/interactions/" + path, body);

        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(PROBLEM + problem);
    }

    @Test
    void agents_have_no_say_in_it() {
        DeskClient agent = Replicas.agent("advice-1", Replicas.ONE);

        assertThat(agent.get(FLOOR + "/interactions/i/demands").problem()).isEqualTo(PROBLEM + "forbidden");
        assertThat(agent.post(FLOOR + "/interactions/i/urgency", "{'commandId': 'c'}")
                        .problem())
                .isEqualTo(PROBLEM + "forbidden");
    }

    private Reply asks(String interaction, String skills, String excluded) {
        return boss.post(
                FLOOR + "/interactions/" + interaction + "/requirements",
                command("'skills': %s, 'excluded': %s".formatted(skills, excluded)));
    }

    private void leave(Contacts... customers) {
        for (Contacts customer : customers) {
            customer.leaves();
        }
        awaitVisits(0);
    }

    private List<JsonNode> awaitVisits(int number) {
        return await().atMost(Duration.ofSeconds(20)).until(this::visits, all -> all.size() == number);
    }

    private JsonNode awaitVisit(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> visits().stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private List<JsonNode> visits() {
        return boss.get(FLOOR)
                .body()
                .path("visits")
                .valueStream()
                .filter(it -> it.path("queueId").asString().equals(QUEUE))
                .toList();
    }
}
