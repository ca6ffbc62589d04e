package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.embedded.EmbeddedDatabase;
import org.pasokh.gateway.RunningGateway;

/// The broker and the database are taken away and brought back.
@Timeout(300)
class ChatOutageIT {

    private static final Map<String, String> QUICK =
            Map.of("pasokh.chat.close-after", "4s", "pasokh.chat.every.look", "500ms");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void without_the_log_nothing_is_ticked_and_with_it_everything_is_there_once() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        int port = broker.port();
        String wish = CallbackDoorIT.newId();
        try (RunningGateway gateway = start(broker);
                VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.write(1, "one");
            page.awaitTicks(1L);
            assertThat(gateway.readiness()).isEqualTo(200);
            broker.close();

            CompletableFuture<HttpResponse<String>> form = fillIn(gateway, wish);
            page.write(2, "two");
            page.write(3, "three");
            page.awaitOne("unavailable");
            page.awaitClosed("1013 unreachable");
            assertThat(page.ticks()).containsExactly(1L);
            assertThat(newcomersClosing(gateway)).isEqualTo("1013 unreachable");
            isToBeSentAgain(form.join());
            await().atMost(Duration.ofSeconds(30)).until(() -> gateway.readiness() == 503);

            broker = EmbeddedBroker.start(folder, port, 0);
            await().atMost(Duration.ofSeconds(60)).until(() -> gateway.readiness() == 200);
            isTakenOnce(gateway, broker, wish);
            try (VisitorsPage again = comeBack(gateway, page.token())) {
                again.write(2, "two");
                again.write(3, "three");
                again.awaitTicks(2L, 3L);
                assertThat(new Business(broker.bootstrapServers()).texts(page.session()))
                        .containsExactly("one", "two", "three");
                new Business(broker.bootstrapServers()).answer(page.session(), "four");
                await().atMost(Duration.ofSeconds(30)).until(() -> again.texts().contains("four"));
            }
            isInTheTranscript(gateway, page.token(), "one", "two", "three", "four");
        } finally {
            broker.close();
        }
    }

    @Test
    void without_the_database_messages_are_still_taken_but_nobody_can_come_back() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                RunningGateway gateway = start(broker);
                VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            database.close();
            page.write(1, "one");
            page.awaitTicks(1L);
            new Business(broker.bootstrapServers()).answer(page.session(), "two");
            await().until(() -> page.texts().contains("two"));

            try (VisitorsPage again = VisitorsPage.open(gateway)) {
                again.say("{'type':'hello','language':'fa','token':'" + page.token() + "'}");
                again.awaitClosed("1013 unreachable");
            }
        }
    }

    private RunningGateway start(EmbeddedBroker broker) {
        return RunningGateway.start(broker.bootstrapServers(), database.uri() + "/outage-" + UUID.randomUUID(), QUICK);
    }

    private static CompletableFuture<HttpResponse<String>> fillIn(RunningGateway gateway, String wish) {
        String form = CallbackDoorIT.form(wish, "0912 345 6789", "my fridge is warm", "");
        HttpRequest request = HttpRequest.newBuilder(gateway.address("/callback/v1/shop"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void isToBeSentAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:pasokh:problem:temporarily-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    /// Whatever the absence has left of it: what stands twice under one id is read once.
    private static void isTakenOnce(RunningGateway gateway, EmbeddedBroker broker, String wish) {
        assertThat(fillIn(gateway, wish).join().statusCode()).isEqualTo(202);
        assertThat(fillIn(gateway, wish).join().statusCode()).isEqualTo(202);
        List<Envelope<ContactInbound>> kept =
                new Business(broker.bootstrapServers()).inbound(CallbackDoorIT.sessionOf(wish));
        assertThat(kept.stream().map(Envelope::id).distinct()).hasSize(1);
    }

    private static void isInTheTranscript(RunningGateway gateway, String token, String... texts) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            try (VisitorsPage last = comeBack(gateway, token)) {
                assertThat(last.transcript()).containsExactly(texts);
            }
        });
    }

    private static VisitorsPage comeBack(RunningGateway gateway, String token) {
        return VisitorsPage.resumed(gateway, token, 0);
    }

    private static String newcomersClosing(RunningGateway gateway) {
        try (VisitorsPage newcomer = VisitorsPage.open(gateway)) {
            newcomer.say("{'type':'hello','language':'fa'}");
            return newcomer.awaitClosed();
        }
    }
}
