package org.pasokh.interaction.routing.messaging;

import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/// The router's stream as the service sees it: set up to outlive its threads, and unready until it runs.
final class RouterStreams implements StreamsBuilderFactoryBeanConfigurer, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RouterStreams.class);

    private final String applicationId;
    private volatile @Nullable StreamsBuilderFactoryBean stream;

    RouterStreams(String applicationId) {
        this.applicationId = applicationId;
    }

    @Override
    public void configure(StreamsBuilderFactoryBean factory) {
        Properties settings =
                Optional.ofNullable(factory.getStreamsConfiguration()).orElseGet(Properties::new);
        if (!applicationId.equals(settings.get(StreamsConfig.APPLICATION_ID_CONFIG))) {
            return;
        }
        // not on the factory itself: the binder puts its own handler there, which gives up for good
        factory.setKafkaStreamsCustomizer(streams -> streams.setUncaughtExceptionHandler(RouterStreams::replace));
        factory.setStateListener((now, before) -> LOG.info("routing.stream state={} before={}", now, before));
        stream = factory;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = Optional.ofNullable(stream)
                .map(StreamsBuilderFactoryBean::getKafkaStreams)
                .map(KafkaStreams::state)
                .orElse(KafkaStreams.State.CREATED);
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.down();
        return health.withDetail("state", state).build();
    }

    /// Whatever ended a thread, the log is still there to be read on.
    private static StreamThreadExceptionResponse replace(Throwable failure) {
        LOG.error("routing.thread-replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
