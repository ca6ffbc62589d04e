package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.desk.ConsoleAccess;
import org.pasokh.acceptance.installation.Browser;
import org.pasokh.acceptance.installation.LocalProcess;
import org.pasokh.acceptance.visitor.ChatVisitor;
import tools.jackson.databind.JsonNode;

/// The local mode as a newcomer has it: everything in one process, through the browser, and what a kill leaves of it.
class LocalModeIT {

    private static final int PORT_OFFSET = 20_000;

    @TempDir
    private static @Nullable Path data;

    private static @Nullable LocalProcess local;

    @BeforeAll
    static void start() {
        local = LocalProcess.start(PORT_OFFSET, Objects.requireNonNull(data));
        local.awaitReady();
    }

    @AfterAll
    static void stop() {
        running().close();
    }

    @ParameterizedTest
    @CsvSource({"fa,nima", "en,reza"})
    void from_the_widget_to_the_desk_and_back_in_a_browser(String language, String agent)
            throws IOException, InterruptedException {
        Browser.journey(
                "main-line.mjs",
                running().shop().toString(),
                running().console().toString(),
                language,
                agent,
                Path.of("target", "screenshots").toAbsolutePath().toString());
    }

    @Test
    void who_asks_to_be_called_in_the_chat_or_by_the_form_is_called() throws InterruptedException {
        Browser.journey(
                "callback.mjs",
                running().shop().toString(),
                running().console().toString(),
                "nima",
                Path.of("target", "screenshots").toAbsolutePath().toString());
    }

    @Test
    void everything_is_killed_while_messages_flow_and_goes_on_where_it_was() {
        List<String> texts =
                IntStream.range(0, 100).mapToObj(i -> "message " + i).toList();
        try (AgentDesk sara = deskOf("sara");
                ChatVisitor visitor = visitor()) {
            sara.acceptsEverything().becomes("AVAILABLE");
            texts.subList(0, 50).forEach(visitor::write);
            running().kill();
            texts.subList(50, 100).forEach(visitor::write);
            running().restart();
            running().awaitReady();
            visitor.awaitAllTicked(Duration.ofMinutes(1));

            String interaction = sara.awaitAnyWork().path("interactionId").asString();
            sara.awaitSeen(interaction, "message 99");
            List<String> atDesk = sara.transcript(interaction).stream()
                    .filter(message -> message.path("author").asString().equals("CUSTOMER"))
                    .map(message -> message.path("text").asString())
                    .toList();
            assertThat(visitor.ticked()).isEqualTo(texts);
            assertThat(atDesk).isEqualTo(texts);
            assertThat(sara.transcript(interaction).stream()
                            .map(message -> message.path("interactionId").asString()))
                    .containsOnly(interaction);
            JsonNode agent = sara.door().get("/desk/v1/snapshot").path("agent");
            assertThat(agent.path("presence").asString()).isNotEqualTo("NOT_RESPONDING");
            Finishing.finish(sara, interaction);
            sara.becomes("OFFLINE");
        }
    }

    @Test
    void after_ctrl_c_those_who_wait_keep_their_order_and_an_unanswered_offer_is_nobodys_fault() {
        try (AgentDesk sara = deskOf("sara");
                ChatVisitor first = visitor();
                ChatVisitor second = visitor()) {
            first.write("first in line");
            first.awaitAllTicked(Duration.ofSeconds(20));
            second.write("second in line");
            second.awaitAllTicked(Duration.ofSeconds(20));
            stopAndStart();
            sara.becomes("AVAILABLE");
            await("two offers").until(() -> sara.everOffered().size() == 2);
            assertThat(sara.events().stream()
                            .filter(event -> event.path("event").asString().equals("offer"))
                            .map(event -> event.path("data").path("preview").asString()))
                    .containsExactly("first in line", "second in line");

            // both offers are open when everything stops, and their time goes on when it is back
            stopAndStart();
            sara.acceptsEverything();
            await("both on the desk")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sara.work().size() == 2);
            assertThat(sara.events())
                    .noneMatch(event ->
                            event.path("data").path("presence").asString().equals("NOT_RESPONDING"));
            sara.work().keySet().forEach(interaction -> Finishing.finish(sara, interaction));
            sara.becomes("OFFLINE");
        }
    }

    private static void stopAndStart() {
        assertThat(running().stop()).as("ended by itself within its time").isTrue();
        assertThat(running().output()).endsWith("Stopped\n");
        running().restart();
        running().awaitReady();
    }

    private static AgentDesk deskOf(String agent) {
        return AgentDesk.open(agent, List.of(running().console()), new ConsoleAccess(agent, "pasokh"));
    }

    private static ChatVisitor visitor() {
        return ChatVisitor.arriveAt("web", List.of(running().gateway()), "en");
    }

    private static LocalProcess running() {
        return Objects.requireNonNull(local);
    }
}
