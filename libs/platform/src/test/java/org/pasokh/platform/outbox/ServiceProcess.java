package org.pasokh.platform.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.AggregateStores;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.platform.publishing.BeforePublishing;
import org.pasokh.platform.publishing.LogWriter;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

/// What one process of a service has of the outbox.
final class ServiceProcess implements AutoCloseable {

    static final String COLLECTION = "counters";

    final MongoTemplate mongo;
    final OutboxRelay relay;
    final OutboxSweep sweep;
    final AggregateStore<Counter> counters;
    private final MongoClient client;
    private final LogWriter log;

    ServiceProcess(String database, String bootstrapServers, InstantSource clock, List<BeforePublishing<?>> hooks) {
        client = MongoClients.create(TestParts.databaseUri(""));
        mongo = new MongoTemplate(client, database);
        log = new LogWriter(new KafkaProducer<>(
                new KafkaSettings(bootstrapServers, Map.of()).clientWith(LogWriter.SETTINGS),
                new StringSerializer(),
                new ByteArraySerializer()));
        relay = new OutboxRelay(log, new Preparations(() -> hooks), clock);
        sweep = new OutboxSweep(relay, clock);
        counters = new AggregateStores(mongo, relay, sweep, clock).of(COLLECTION, Counter.class);
    }

    static ServiceProcess of(String database) {
        return new ServiceProcess(database, TestParts.bootstrapServers(), InstantSource.system(), List.of());
    }

    static ServiceProcess of(String database, InstantSource clock) {
        return new ServiceProcess(database, TestParts.bootstrapServers(), clock, List.of());
    }

    long count(String id, Topic topic) {
        return counters.change(id, current -> Counter.next(id, topic, current));
    }

    /// As if the process were killed: nothing is handed over from now on.
    void stopRelay() {
        relay.close(Duration.ZERO);
    }

    @Override
    public void close() {
        sweep.stop();
        log.close();
        client.close();
    }
}
