package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everything_is_killed_while_messages_flow_and_goes_on_where_it_was() {
        List<String> texts =
                IntStream.range(0, 100).mapToObj(i -> "message " + i).toList();
        try (AgentDesk sara =
                        AgentDesk.open("sara", List.of(running().console()), new ConsoleAccess("sara", "pasokh"));
                ChatVisitor visitor =
                        ChatVisitor.arriveAt("web", List.of(running().gateway()), "en")) {
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
    void ctrl_c_ends_it_cleanly() {
        assertThat(running().stop()).as("ended by itself within its time").isTrue();
        running().restart();
        running().awaitReady();
    }

    private static LocalProcess running() {
        return Objects.requireNonNull(local);
    }
}
