package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.domain.PoolId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ticks through a producer of their own, outside the router's transaction: a tick says that time has passed, and that
/// is true whatever becomes of the transaction. One that is lost does no harm.
final class KafkaTicks implements PartitionTicks, AutoCloseable {

    /// A tick that cannot go out now is not worth waiting for: the thread that sends it is the router's.
    static final Map<String, Object> SETTINGS = Map.of(
            "client.id", "pasokh-router-ticks",
            "acks", "1",
            "enable.idempotence", false,
            "linger.ms", 0,
            "max.block.ms", 200,
            "request.timeout.ms", 1500,
            "delivery.timeout.ms", 2000,
            "retries", 0);

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTicks.class);

    private final Producer<String, byte[]> producer;

    KafkaTicks(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    static KafkaTicks with(Map<String, Object> settings) {
        return new KafkaTicks(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    @Override
    public void append(int partition, PoolId pool, long readTo, Instant now) {
        Envelope<RoutingRequest> tick = new Envelope<>(
                EventIds.of("tick", pool.value(), now.toString()),
                PartitionRouter.SOURCE,
                pool.value(),
                0,
                now,
                pool.value(),
                null,
                null,
                new RoutingRequest.Tick(readTo));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.ROUTING_REQUESTS.name(), partition, pool.value(), EventCodec.value(tick.event()));
        EventCodec.headers(tick).forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        Future<RecordMetadata> _ = producer.send(record, (_, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "routing.tick-lost partition={} reason={}",
                        partition,
                        failure.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
