package org.pasokh.interaction.routing.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.KStream;
import org.pasokh.platform.deadletter.DeadLetters;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Wires the router; how its stream runs stands in `routing.yml`.
@Configuration(proxyBeanMethods = false)
class RouterConfiguration {

    @Bean
    Consumer<KStream<String, byte[]>> router(RouterParts parts) {
        return requests -> RouterTopology.route(requests, RouterTopology.routers(parts));
    }

    @Bean
    RouterParts routerParts(KafkaTicks ticks, FailedRequests failed, RouterMeters meters) {
        return new RouterParts(ticks, failed, meters);
    }

    @Bean
    RouterMeters routerMeters(MeterRegistry registry) {
        return new RouterMeters(registry);
    }

    /// The binder takes one configurer, and Boot brings one for meters that the binder has itself.
    @Bean
    @Primary
    RouterStreams streamsHealthIndicator(
            @Value("${spring.cloud.stream.kafka.streams.binder.functions.router.application-id}")
                    String applicationId) {
        return new RouterStreams(applicationId);
    }

    @Bean
    KafkaTicks routerTicks(KafkaSettings kafka) {
        return KafkaTicks.with(kafka.clientWith(KafkaTicks.SETTINGS));
    }

    @Bean
    FailedRequests failedRequests(DeadLetters letters, InstantSource clock, ScheduledExecutorService routerLetters) {
        return new DeadLetteredRequests(letters, clock, routerLetters);
    }

    /// Dead letters wait for the database here instead of in the router's thread.
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService routerLetters() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("router-letters").daemon().factory());
    }
}
