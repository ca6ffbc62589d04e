package org.pasokh.platform.topics;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.pasokh.platform.failure.FailureReason;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;

/// Topics made and compared; Kafka's part of readiness.
@AutoConfiguration(afterName = "org.pasokh.platform.kafka.KafkaConfiguration")
@EnableConfigurationProperties(TopicSettings.class)
class TopicsConfiguration {

    @Bean
    static TopicCreation topicCreation(Environment environment) {
        return new TopicCreation(environment);
    }

    @Bean
    TopicAdmin topicAdmin(KafkaSettings kafka, TopicSettings settings) {
        return new TopicAdmin(kafka, settings);
    }

    @Bean
    TopicGate topicGate(TopicAdmin admin, TopicSettings settings, @Value("${spring.application.name}") String service) {
        return new TopicGate(admin, settings, NeededTopics.of(service));
    }

    /// Down until the topics were found right, and whenever the broker does not answer.
    @Bean
    HealthIndicator kafkaHealthIndicator(TopicGate gate) {
        return () -> {
            try {
                gate.ping();
                return gate.isRunning()
                        ? Health.up().build()
                        : Health.down().withDetail("topics", "not verified").build();
            } catch (KafkaException e) {
                return Health.down().withDetail("reason", FailureReason.of(e)).build();
            }
        };
    }

    /// What a transaction has not committed did not happen: nobody may read it, by a wrong setting least of all.
    @Bean
    ClientFactoryCustomizer readCommittedOnly() {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                Object isolation = consumers.getConfigurationProperties().get(ConsumerConfig.ISOLATION_LEVEL_CONFIG);
                if (!"read_committed".equals(isolation)) {
                    throw new StartRefused(
                            List.of("a consumer has isolation.level " + isolation + ", wanted read_committed for all"));
                }
            }
        };
    }
}
