package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.RoutingEvent;

/// The group's place on the log is gone, as after a week without a router; what the router has kept is not.
class OffsetsLostIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String GROUP = "pasokh-router";

    @TempDir
    Path folder;

    private RoutingLog log;

    @BeforeEach
    void start() {
        log = new RoutingLog(folder);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void what_was_decided_is_not_decided_again() throws Exception {
        try (RouterOnKafka router = RouterOnKafka.start(log.bootstrapServers())) {
            await().atMost(PATIENCE).until(router::isRunning);
            log.ask(Requests.pool());
            log.ask(Requests.agent("sara"));
            log.ask(Requests.available("sara"));
            log.ask(Requests.chat("before", Instant.now()));
            awaitOffers(1);
        }
        setBack();

        try (RouterOnKafka router = RouterOnKafka.start(log.bootstrapServers())) {
            await().atMost(PATIENCE).until(router::isRunning);
            log.ask(Requests.chat("after", Instant.now()));
            awaitOffers(2);
        }

        assertThat(log.envelopes().map(Envelope::id)).doesNotHaveDuplicates();
        assertThat(LogAudit.compare(log)).isPositive();
    }

    private void awaitOffers(int offers) {
        await().atMost(PATIENCE)
                .until(() -> log.events(RoutingEvent.OfferMade.class).size() >= offers);
    }

    private void setBack() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            assertThat(committed.values()).anyMatch(offset -> offset.offset() > 0);
            Map<TopicPartition, OffsetAndMetadata> beginning =
                    committed.keySet().stream().collect(Collectors.toMap(each -> each, _ -> new OffsetAndMetadata(0)));
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
                return true;
            });
        }
    }
}
