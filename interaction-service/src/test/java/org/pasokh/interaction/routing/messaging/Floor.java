package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// Agents who answer what they are offered: most accept, some decline, a few do not look.
final class Floor implements AutoCloseable {

    private final RoutingLog log;
    private final Random random = new Random(20261121);
    private final List<Instant> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread;
    private volatile boolean open = true;

    Floor(RoutingLog log) {
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().start(this::work);
    }

    /// How many interactions have been dealt with.
    int done() {
        return done.get();
    }

    boolean hasHeardAfter(Instant moment) {
        synchronized (heard) {
            return heard.stream().anyMatch(moment::isBefore);
        }
    }

    /// When something was heard of the router for the first time after that moment.
    Instant firstHeardAfter(Instant moment) {
        synchronized (heard) {
            return heard.stream().filter(moment::isBefore).findFirst().orElseThrow();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", log.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ROUTING_EVENTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (open) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    heard.add(Instant.now());
                    react(RoutingLog.envelope(record).event());
                }
            }
        }
    }

    private void react(RoutingEvent event) {
        switch (event) {
            case RoutingEvent.OfferMade it -> answer(it);
            case RoutingEvent.HandlingStarted it ->
                log.ask(new RoutingRequest.EndHandling(it.handlingId(), it.agentId(), "done"));
            case RoutingEvent.HandlingEnded _ -> done.incrementAndGet();
            case RoutingEvent.PresenceChanged it
            when it.to() == Presence.NOT_RESPONDING -> log.ask(Requests.available(it.agentId()));
            default -> {
                // the desk shows it
            }
        }
    }

    private void answer(RoutingEvent.OfferMade offer) {
        int mood = random.nextInt(20);
        if (mood == 0) {
            return;
        }
        log.ask(
                mood < 3
                        ? new RoutingRequest.DeclineOffer(offer.offerId(), offer.agentId(), "busy")
                        : new RoutingRequest.AcceptOffer(offer.offerId(), offer.agentId()));
    }
}
