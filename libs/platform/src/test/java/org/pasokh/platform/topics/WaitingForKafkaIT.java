package org.pasokh.platform.topics;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

@Timeout(30)
class WaitingForKafkaIT {

    private static final String NOBODY_THERE = "127.0.0.1:1";

    @AfterEach
    void forget() {
        boolean _ = Thread.interrupted();
    }

    @Test
    void a_service_that_waits_to_make_its_topics_can_be_stopped() {
        var environment = new MockEnvironment()
                .withProperty("spring.application.name", "sample")
                .withProperty("pasokh.kafka.bootstrap-servers", NOBODY_THERE)
                .withProperty("pasokh.topics.create", "true");
        var creation = new TopicCreation(environment);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptException.class)
                .isThrownBy(() -> creation.postProcessBeanFactory(new DefaultListableBeanFactory()));
    }

    @Test
    void a_service_that_waits_to_compare_its_topics_can_be_stopped() {
        var settings = new TopicSettings(4, 2, 1, false);
        try (TopicAdmin admin = new TopicAdmin(new KafkaSettings(NOBODY_THERE, Map.of()), settings)) {
            var gate = new TopicGate(admin, settings, List.copyOf(NeededTopics.of("sample")));

            Thread.currentThread().interrupt();

            assertThatExceptionOfType(InterruptException.class).isThrownBy(gate::start);
        }
    }
}
