package org.pasokh.interaction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.service.DeskClient.Reply;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

class RouterInTheServiceIT {

    private static final String READINESS = "/actuator/health/readiness";

    private final DeskClient agent = Replicas.agent("edges-2", Replicas.ONE);
    private final AtomicInteger commands = new AtomicInteger();

    @Test
    void the_router_runs_answers_on_both_replicas_and_is_measured() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                agent.get(READINESS).body().path("status").asString())
                        .isEqualTo("UP"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(present(agent, "AVAILABLE").status()).isEqualTo(200));

        Reply pause = present(agent.at(Replicas.TWO), "BREAK");

        assertThat(pause.status()).as("%s", pause.body()).isEqualTo(200);
        assertThat(pause.body().path("presence").asString()).isEqualTo("BREAK");
        assertThat(meters(Replicas.ONE) + meters(Replicas.TWO))
                .contains("pasokh_routing_facts_total{type=\"routing.presence-changed.v1\"")
                .contains("pasokh_routing_waiting")
                .contains("pasokh_routing_decision_seconds");
    }

    @Test
    void a_stream_that_is_started_anew_goes_on_and_its_replica_becomes_ready_again() {
        StreamsBuilderFactoryBean stream = Replicas.TWO.bean(StreamsBuilderFactoryBean.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> isReady(Replicas.TWO));

        stream.stop();
        assertThat(isReady(Replicas.TWO)).isFalse();
        stream.start();

        await().atMost(Duration.ofMinutes(1)).until(() -> isReady(Replicas.TWO));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> present(agent.at(Replicas.TWO), "OFFLINE").status() == 200);
    }

    private boolean isReady(ServiceProcess replica) {
        return agent.at(replica).get(READINESS).status() == 200;
    }

    private Reply present(DeskClient client, String presence) {
        return client.post(
                "/desk/v1/presence",
                "{'commandId': 'router-" + commands.incrementAndGet() + "', 'presence': '" + presence
                        + "', 'reason': 'lunch'}");
    }

    private String meters(ServiceProcess replica) {
        HttpRequest request =
                agent.at(replica).request("/actuator/prometheus").GET().build();
        try {
            return agent.http()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
