package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.embedded.EmbeddedDatabase;
import org.pasokh.gateway.RunningGateway;

/// The broker and the database are taken away and brought back.
@Timeout(300)
class ChatOutageIT {

    private static final Map<String, String> QUICK =
            Map.of("pasokh.chat.close-after", "4s", "pasokh.chat.every.look", "500ms");

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
        try (RunningGateway gateway = start(broker);
                VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.write(1, "one");
            page.awaitTicks(1L);
            assertThat(gateway.readiness()).isEqualTo(200);
            broker.close();

            page.write(2, "two");
            page.write(3, "three");
            page.awaitOne("unavailable");
            page.awaitClosed("1013 unreachable");
            assertThat(page.ticks()).containsExactly(1L);
            assertThat(newcomersClosing(gateway)).isEqualTo("1013 unreachable");
            await().atMost(Duration.ofSeconds(30)).until(() -> gateway.readiness() == 503);

            broker = EmbeddedBroker.start(folder, port, 0);
            await().atMost(Duration.ofSeconds(60)).until(() -> gateway.readiness() == 200);
            try (VisitorsPage again = comeBack(gateway, page.token())) {
                again.write(2, "two");
                again.write(3, "three");
                again.awaitTicks(2L, 3L);
                assertThat(new Business(broker.bootstrapServers()).texts(page.session()))
                        .containsExactly("one", "two", "three");
                new Business(broker.bootstrapServers()).answer(page.session(), "four");
                await().atMost(Duration.ofSeconds(30)).until(() -> again.texts().contains("four"));
            }
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                try (VisitorsPage last = comeBack(gateway, page.token())) {
                    assertThat(last.transcript()).containsExactly("one", "two", "three", "four");
                }
            });
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
