package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.contracts.routing.RoutingRequest;

/// Agents who answer what they are offered: most accept at once, some think for a second, some decline, a few do not
/// look.
final class Floor implements AutoCloseable {

    private static final Duration THINKING = Duration.ofSeconds(1);

    private final RoutingLog log;
    private final Random random = new Random(20261121);
    private final List<Thinker> thinking = new ArrayList<>();
    /// When an event was first heard, by when its cause had come to the log.
    private final ConcurrentSkipListMap<Instant, Instant> heard = new ConcurrentSkipListMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final Thread thread;
    private volatile boolean distracted;
    private volatile boolean open = true;

    private record Thinker(OfferMade offer, Instant until) {}

    Floor(RoutingLog log) {
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().start(this::work);
    }

    /// How many interactions have been dealt with.
    int done() {
        return done.get();
    }

    /// How many visits are over: dealt with, or held because too many let them pass.
    int over() {
        return done.get() + held.get();
    }

    /// From now on who thinks goes on thinking.
    void lookAway() {
        distracted = true;
    }

    void lookBack() {
        distracted = false;
    }

    /// When the first decision was heard on what had come to the log after that moment.
    Optional<Instant> heardOfWhatCameAfter(Instant moment) {
        return Optional.ofNullable(heard.higherEntry(moment)).map(Map.Entry::getValue);
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
                    Envelope<RoutingEvent> envelope = RoutingLog.envelope(record);
                    heard.putIfAbsent(envelope.time(), Instant.now());
                    react(envelope.event());
                }
                answerAfterThought();
            }
        }
    }

    private void react(RoutingEvent event) {
        switch (event) {
            case OfferMade it -> answer(it);
            case RoutingEvent.HandlingStarted it ->
                log.post(new RoutingRequest.EndHandling(it.handlingId(), it.agentId(), "done"));
            case RoutingEvent.HandlingEnded _ -> done.incrementAndGet();
            case RoutingEvent.VisitHeld _ -> held.incrementAndGet();
            case RoutingEvent.PresenceChanged it
            when it.to() == Presence.NOT_RESPONDING -> log.post(Requests.available(it.agentId()));
            default -> {
                // the desk shows it
            }
        }
    }

    private void answer(OfferMade offer) {
        int mood = random.nextInt(20);
        if (mood == 0) {
            return;
        }
        if (mood < 3) {
            log.post(new RoutingRequest.DeclineOffer(offer.offerId(), offer.agentId(), "busy"));
        } else if (mood < 7) {
            thinking.add(new Thinker(offer, Instant.now().plus(THINKING)));
        } else {
            accept(offer);
        }
    }

    private void answerAfterThought() {
        Instant now = Instant.now();
        thinking.removeIf(thinker -> {
            boolean decided = !distracted && !thinker.until.isAfter(now);
            if (decided) {
                accept(thinker.offer);
            }
            return decided;
        });
    }

    private void accept(OfferMade offer) {
        log.post(new RoutingRequest.AcceptOffer(offer.offerId(), offer.agentId()));
    }
}
