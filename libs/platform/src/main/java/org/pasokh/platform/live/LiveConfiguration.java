package org.pasokh.platform.live;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// Readers of whole topics.
@AutoConfiguration(afterName = "org.pasokh.platform.kafka.KafkaConfiguration")
class LiveConfiguration {

    @Bean(destroyMethod = "close")
    TopicReaders topicReaders(KafkaSettings kafka, MeterRegistry meters) {
        return new TopicReaders(
                new DefaultKafkaConsumerFactory<>(
                        kafka.clientWith(LiveContainer.CONSUMER),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                meters);
    }

    /// Down until every reader has caught up: a view that is behind must not be asked.
    @Bean
    HealthIndicator readersHealthIndicator(TopicReaders readers) {
        return () -> {
            var behind = readers.behind().stream().map(TopicReader::name).toList();
            return behind.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("behind", behind).build();
        };
    }
}
