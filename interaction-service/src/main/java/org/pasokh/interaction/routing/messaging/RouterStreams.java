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
import org.springframework.scheduling.annotation.Scheduled;

/// The router's stream as the service sees it: set up to outlive its threads, and unready until it runs.
final class RouterStreams implements StreamsBuilderFactoryBeanConfigurer, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RouterStreams.class);

    private final String applicationId;
    private final SetBack setBack = new SetBack();
    private volatile @Nullable StreamsBuilderFactoryBean stream;
    private volatile boolean hasRun;

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
        factory.setStateListener((now, before) -> {
            hasRun |= now == KafkaStreams.State.RUNNING;
            LOG.info("routing.stream state={} before={}", now, before);
        });
        stream = factory;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = Optional.ofNullable(stream)
                .map(StreamsBuilderFactoryBean::getKafkaStreams)
                .map(KafkaStreams::state)
                .orElse(KafkaStreams.State.CREATED);
        return health(state, hasRun);
    }

    /// Partitions are given out anew whenever a replica comes or goes, and all replicas take part in that: nobody would
    /// answer if that made them unready. Somebody who has never had a copy of the pools is not ready to take over.
    static Health health(KafkaStreams.State state, boolean hasRun) {
        boolean ready = state == KafkaStreams.State.RUNNING || (state == KafkaStreams.State.REBALANCING && hasRun);
        return (ready ? Health.up() : Health.down()).withDetail("state", state).build();
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        StreamsBuilderFactoryBean current = stream;
        if (setBack.since(System.nanoTime(), System.currentTimeMillis()) && current != null && current.isRunning()) {
            LOG.warn("routing.clock-set-back stream=restarted");
            current.stop();
            current.start();
        }
    }

    /// Whatever ended a thread, the log is still there to be read on.
    private static StreamThreadExceptionResponse replace(Throwable failure) {
        LOG.error("routing.thread-replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
