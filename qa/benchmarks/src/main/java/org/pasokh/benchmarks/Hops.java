package org.pasokh.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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
    private final LogReader log;

    Hops(String bootstrapServers) {
        log = LogReader.start(
                bootstrapServers,
                Stream.of(
                        Topic.CONTACT_INBOUND,
                        Topic.ROUTING_REQUESTS,
                        Topic.ROUTING_EVENTS,
                        Topic.INTERACTION_EVENTS,
                        Topic.CONTACT_OUTBOUND),
                this::note);
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
        log.close();
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
