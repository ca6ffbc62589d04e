package org.pasokh.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void a_service_that_says_nothing_reads_committed_records_and_exports_nothing() {
        apply();

        assertThat(environment.getProperty("spring.cloud.stream.kafka.binder.consumer-properties.isolation.level"))
                .isEqualTo("read_committed");
        assertThat(environment.getProperty("management.otlp.metrics.export.enabled"))
                .isEqualTo("false");
    }

    @Test
    void what_a_service_says_wins() {
        set(Map.of("pasokh.kafka.bootstrap-servers", "kafka:9092", "spring.threads.virtual.enabled", "false"));

        apply();

        assertThat(environment.getProperty("spring.cloud.stream.kafka.binder.brokers"))
                .isEqualTo("kafka:9092");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("false");
    }

    @Test
    void settings_of_kafkas_clients_hold_for_the_binders_too() {
        set(Map.of("pasokh.kafka.properties.security.protocol", "SSL"));

        apply();

        assertThat(environment.getProperty("spring.kafka.properties.security.protocol"))
                .isEqualTo("SSL");
        assertThat(environment.getProperty("spring.cloud.stream.kafka.streams.binder.configuration.security.protocol"))
                .isEqualTo("SSL");
    }

    private void set(Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("service", settings));
    }

    private void apply() {
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
