package org.pasokh.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.pasokh.platform.deadletter.DeadLetters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// The inbox, for services that have a database.
@AutoConfiguration(afterName = "org.pasokh.platform.deadletter.DeadLetterConfiguration")
@ConditionalOnBean(DeadLetters.class)
class InboxConfiguration {

    @Bean
    Inbox inbox(
            DeadLetters deadLetters,
            MongoOperations mongo,
            ObservationRegistry observations,
            MeterRegistry meters,
            Clock clock) {
        InboxTelemetry telemetry = new InboxTelemetry(observations, meters);
        return new Inbox(new InboxParts(deadLetters, new PartitionMarkers(mongo), telemetry, clock));
    }

    @Bean
    GuardedContainers guardedContainers(Inbox inbox) {
        return new GuardedContainers(inbox);
    }

    /// Down when a group consumer has ended that should run.
    @Bean
    HealthIndicator consumersHealthIndicator(GuardedContainers containers) {
        return () -> {
            var stopped = containers.stopped();
            return stopped.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("stopped", stopped).build();
        };
    }
}
