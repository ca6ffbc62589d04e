package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.acceptance.journeys.Finishing.finish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.installation.ServiceProcess;
import org.pasokh.acceptance.visitor.ChatVisitor;
import tools.jackson.databind.JsonNode;

/// Two hundred messages flow while one of the processes is killed, or stopped for twenty seconds and continued.
class DisturbedChatIT {

    private static final int VISITORS = 10;
    private static final int MESSAGES = 20;
    private static final Duration STOPPED = Duration.ofSeconds(20);

    private final Installation installation = Installation.shared();
    private final List<ChatVisitor> visitors = new ArrayList<>();
    private final List<AgentDesk> desks = new ArrayList<>();

    /// One journey's victim is the next one's installation.
    @AfterEach
    void restoreAndLeave() {
        installation.restore();
        desks.forEach(desk -> desk.work().keySet().forEach(interaction -> finish(desk, interaction)));
        desks.forEach(desk -> desk.becomes("OFFLINE"));
        desks.forEach(AgentDesk::close);
        visitors.forEach(ChatVisitor::close);
    }

    @Test
    void a_gateway_is_killed() {
        disturbed(_ -> {}, installation.gateway(0), ServiceProcess::kill);
    }

    @Test
    void a_gateway_is_stopped_for_twenty_seconds_and_continued() {
        disturbed(ServiceProcess::resume, installation.gateway(0), ServiceProcess::pause);
    }

    @Test
    void an_interaction_service_is_killed() {
        disturbed(_ -> {}, installation.interaction(0), ServiceProcess::kill);
    }

    @Test
    void an_interaction_service_is_stopped_for_twenty_seconds_and_continued() {
        disturbed(ServiceProcess::resume, installation.interaction(0), ServiceProcess::pause);
    }

    private void disturbed(
            Consumer<ServiceProcess> afterwards, ServiceProcess victim, Consumer<ServiceProcess> disturbance) {
        openDesks();
        arrive();
        write(0, MESSAGES / 4);
        disturbance.accept(victim);
        long disturbedAt = System.nanoTime();
        write(MESSAGES / 4, MESSAGES);
        await("the victim's time")
                .atMost(STOPPED.plusSeconds(5))
                .until(() -> System.nanoTime() - disturbedAt > STOPPED.toNanos());
        afterwards.accept(victim);
        awaitAll("messages ticked", ChatVisitor::ticked);
        awaitAll("answers heard", ChatVisitor::heard);
        victim.restore();

        visitors.forEach(this::compareTranscripts);
    }

    private void openDesks() {
        for (int i = 1; i <= 4; i++) {
            String agent = "crew-" + i;
            AgentDesk desk = AgentDesk.open(agent, installation.desksFrom(i % 2), installation.access(agent));
            desks.add(desk.acceptsEverything().answersWith(Whereabouts::answer).becomes("AVAILABLE"));
        }
    }

    private void arrive() {
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(ChatVisitor.arriveAt("crew", installation.gatewaysFrom(i % 2), "en"));
        }
    }

    private void write(int from, int to) {
        for (int message = from; message < to; message++) {
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                visitors.get(visitor).write(text(visitor, message));
            }
            long at = System.nanoTime();
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> System.nanoTime() - at > Duration.ofMillis(300).toNanos());
        }
    }

    private static String text(int visitor, int message) {
        return "visitor " + visitor + " message " + message;
    }

    private void awaitAll(String what, Function<ChatVisitor, List<String>> reached) {
        Progress.awaitAll(
                what,
                VISITORS * MESSAGES,
                () -> visitors.stream()
                        .mapToInt(visitor -> reached.apply(visitor).size())
                        .sum(),
                this::whereabouts);
    }

    private String whereabouts() {
        List<List<String>> written = IntStream.range(0, VISITORS)
                .mapToObj(visitor -> IntStream.range(0, MESSAGES)
                        .mapToObj(message -> text(visitor, message))
                        .toList())
                .toList();
        return Whereabouts.of(visitors, written, desks);
    }

    private void compareTranscripts(ChatVisitor visitor) {
        List<String> typed = visitor.ticked();
        assertThat(typed).hasSize(MESSAGES);
        List<JsonNode> resumed = resumedByVisitor(visitor);
        assertThat(texts(resumed, "CUSTOMER")).containsExactlyElementsOf(typed);
        List<JsonNode> atDesk = transcriptAtTheDeskOf(typed.getFirst());
        assertThat(texts(atDesk, "CUSTOMER")).containsExactlyElementsOf(typed);
        assertThat(texts(atDesk, "AGENT"))
                .containsExactlyInAnyOrderElementsOf(
                        typed.stream().map(Whereabouts::answer).toList());
        assertThat(texts(resumed, "AGENT")).containsExactlyElementsOf(texts(atDesk, "AGENT"));
        assertThat(atDesk.stream().map(message -> message.path("interactionId").asString()))
                .as("one interaction")
                .containsOnly(atDesk.getFirst().path("interactionId").asString());
    }

    /// The store follows the log within moments.
    private List<JsonNode> resumedByVisitor(ChatVisitor visitor) {
        Supplier<List<JsonNode>> resumed =
                () -> visitor.resumedTranscript(installation.gateway(1).uri());
        Progress.awaitAll("stored messages", 2 * MESSAGES, () -> resumed.get().size(), this::whereabouts);
        return resumed.get();
    }

    private List<JsonNode> transcriptAtTheDeskOf(String firstText) {
        for (AgentDesk desk : desks) {
            for (String interaction : desk.work().keySet()) {
                List<JsonNode> transcript = desk.transcript(interaction);
                if (transcript.getFirst().path("text").asString().equals(firstText)) {
                    return transcript;
                }
            }
        }
        throw new AssertionError("no desk has «" + firstText + "»");
    }

    private static List<String> texts(List<JsonNode> transcript, String author) {
        return transcript.stream()
                .filter(message -> message.path("author").asString().equals(author))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
