package org.pasokh.platform.documents;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.pasokh.platform.outbox.OutboxRelay;
import org.pasokh.platform.outbox.OutboxSweep;
import org.pasokh.platform.outbox.Preparations;
import org.pasokh.platform.publishing.BeforePublishing;
import org.pasokh.platform.publishing.LogWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.function.SingletonSupplier;

/// Aggregate stores and the relay behind them, for services that have a database.
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBean(MongoOperations.class)
class DocumentsConfiguration {

    @Bean
    OutboxRelay outboxRelay(LogWriter log, ObjectProvider<BeforePublishing<?>> preparations, Clock clock) {
        Supplier<List<BeforePublishing<?>>> all =
                SingletonSupplier.of(() -> preparations.orderedStream().toList());
        return new OutboxRelay(log, new Preparations(all), clock);
    }

    @Bean
    OutboxSweep outboxSweep(OutboxRelay relay, Clock clock) {
        return new OutboxSweep(relay, clock);
    }

    @Bean
    AggregateStores aggregateStores(MongoOperations mongo, OutboxRelay relay, OutboxSweep sweep, Clock clock) {
        return new AggregateStores(mongo, relay, sweep, clock);
    }
}
