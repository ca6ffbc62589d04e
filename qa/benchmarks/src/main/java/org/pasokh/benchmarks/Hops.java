package org.pasokh.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When each conversation's records became readable on the log, as a reader beside the services sees it.
final class Hops implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /// The moments of one conversation, in nanoseconds of this JVM; 0 until they come.
    static final class Moments {
        volatile long written;
        volatile long inbound;
        volatile long requested;
        volatile long offered;
        volatile long onDesk;
        volatile long answered;
        volatile long outbound;
        volatile long heard;
    }

    private final Map<String, Moments> byText = new ConcurrentHashMap<>();
    private final Map<String, Moments> byMessage = new ConcurrentHashMap<>();
    private final Map<String, Moments> byInteraction = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader = Thread.ofPlatform().name("hops").unstarted(this::read);
    private volatile boolean closed;

    Hops(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        Set<Topic> topics = Set.of(
                Topic.CONTACT_INBOUND,
                Topic.ROUTING_REQUESTS,
                Topic.ROUTING_EVENTS,
                Topic.INTERACTION_EVENTS,
                Topic.CONTACT_OUTBOUND);
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        reader.start();
    }

    /// The moments of the conversation that begins with this text.
    Moments of(String text) {
        return byText.computeIfAbsent(text, _ -> new Moments());
    }

    Stream<Moments> all() {
        return byText.values().stream();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> read) {
        Header type = read.headers().lastHeader("ce_type");
        if (type == null || read.value() == null) {
            return;
        }
        long now = System.nanoTime();
        JsonNode event = JSON.readTree(read.value());
        switch (new String(type.value(), UTF_8)) {
            case "contact.message-received.v1" -> received(event, now);
            case "interaction.opened.v1" -> opened(event);
            case "routing.request-visit.v1" -> interaction(event).requested = now;
            case "routing.offer-made.v1" -> interaction(event).offered = now;
            case "contact.message-requested.v1" -> interaction(event).outbound = now;
            default -> {}
        }
    }

    private void received(JsonNode event, long now) {
        Moments moments = of(event.path("body").path("text").asString());
        moments.inbound = now;
        byMessage.put(event.path("messageId").asString(), moments);
    }

    /// Tells which conversation an interaction belongs to; its other records may have been read before.
    private void opened(JsonNode event) {
        Moments known = byMessage.get(event.path("openedBy").asString());
        if (known != null) {
            Moments early = byInteraction.put(event.path("interactionId").asString(), known);
            if (early != null) {
                known.requested = early.requested;
                known.offered = early.offered;
            }
        }
    }

    private Moments interaction(JsonNode event) {
        return byInteraction.computeIfAbsent(event.path("interactionId").asString(), _ -> new Moments());
    }
}
