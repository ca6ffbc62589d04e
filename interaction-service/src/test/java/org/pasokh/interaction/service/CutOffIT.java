package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.interaction.service.DeskClient.Reply;
import org.pasokh.testing.TestParts;

/// A broker that goes away under an agent's open desk, and comes back.
@Timeout(300)
class CutOffIT {

    private static final String AWAY = "urn:pasokh:problem:desk-starting";
    private static final String SNAPSHOT = "/desk/v1/snapshot";

    @TempDir
    Path folder;

    @Test
    void a_desk_is_sent_away_while_the_log_is_silent_and_is_live_again_after_it() {
        goesAndComesBack(BrokerProcess::stop, BrokerProcess::goOn);
    }

    @Test
    void a_desk_is_sent_away_while_the_log_is_gone_and_is_live_again_after_it() {
        goesAndComesBack(BrokerProcess::kill, BrokerProcess::startAgain);
    }

    private void goesAndComesBack(Consumer<BrokerProcess> goes, Consumer<BrokerProcess> comesBack) {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                ServiceProcess service = ServiceProcess.start(settings(broker))) {
            DeskClient door = Replicas.agent("cutoff-1", service);
            await().atMost(Duration.ofMinutes(1)).until(() -> door.get(SNAPSHOT).status() == 200);
            try (Agent agent = Agent.signIn("cutoff-1", service, service)) {
                agent.stream().await("presence");

                goes.accept(broker);

                await().atMost(Duration.ofSeconds(16)).until(agent.stream()::ended);
                Reply refused = door.get(SNAPSHOT);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.problem()).isEqualTo(AWAY);

                comesBack.accept(broker);

                await().atMost(Duration.ofMinutes(1))
                        .until(() -> door.get(SNAPSHOT).status() == 200);
                agent.comeBackTo(service);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> agent.becomes("BREAK").status() == 200);
                agent.stream()
                        .await("presence", it -> it.path("presence").asString().equals("BREAK"));
                assertThat(agent.stream().all("reset")).isEmpty();
            }
        }
    }

    private static Map<String, String> settings(BrokerProcess broker) {
        return new HashMap<>(Map.of(
                "pasokh.oidc.issuer", Replicas.ISSUER.issuer(),
                "pasokh.kafka.bootstrap-servers", broker.bootstrapServers(),
                "spring.mongodb.uri", TestParts.databaseUri("cutoff-" + System.nanoTime()),
                "pasokh.routing.queues.cutoff.max-offers", "5",
                "pasokh.routing.agents.cutoff-1.name", "Agent",
                "pasokh.routing.agents.cutoff-1.queues", "cutoff",
                "pasokh.routing.agents.cutoff-1.channels", "chat"));
    }
}
