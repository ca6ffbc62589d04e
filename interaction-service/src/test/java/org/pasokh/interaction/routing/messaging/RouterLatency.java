package org.pasokh.interaction.routing.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingRequest;

/// How long it takes from appending a visit's request to reading its offer, committed, and how many requests a second
/// one partition takes. A program, not a test; arguments are requests a second and settings of the stream, as
/// `20 commit.interval.ms=10`.
final class RouterLatency {

    private static final int AGENTS = 500;
    private static final int MEASURED = 1_000;

    private final RoutingLog log;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger events = new AtomicInteger();
    private volatile boolean open = true;

    private RouterLatency(RoutingLog log) {
        this.log = log;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new HashMap<>();
        Arrays.stream(arguments)
                .skip(1)
                .map(each -> each.split("=", 2))
                .forEach(each -> settings.put(each[0], each[1]));
        Path folder = Files.createTempDirectory("router-latency");
        try (RoutingLog log = new RoutingLog(folder);
                RouterOnKafka router = RouterOnKafka.start(log.bootstrapServers(), routers -> routers, settings)) {
            RouterLatency run = new RouterLatency(log);
            Thread reader = Thread.ofPlatform().daemon().start(run::read);
            while (!router.isRunning()) {
                Thread.onSpinWait();
            }
            run.fill();
            run.steady("warm-up", Integer.parseInt(arguments[0]));
            run.steady(String.join(" ", arguments), Integer.parseInt(arguments[0]));
            run.flood();
            run.open = false;
            reader.join();
        }
        System.exit(0);
    }

    private void fill() {
        log.askAll(Stream.concat(
                Stream.of(Requests.pool(Duration.ofHours(1))),
                IntStream.range(0, AGENTS)
                        .mapToObj(number -> "agent-" + number)
                        .flatMap(agent -> Stream.of(Requests.agent(agent), Requests.available(agent)))));
    }

    private void steady(String name, int perSecond) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger number = new AtomicInteger();
        int wanted = Math.min(MEASURED, perSecond * 15);
        Future<?> _ = clock.scheduleAtFixedRate(
                () -> visit(name + number.incrementAndGet()), 0, 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
        while (number.get() < wanted) {
            Thread.onSpinWait();
        }
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
        while (!seen.keySet().containsAll(sent.keySet())) {
            Thread.onSpinWait();
        }
        long[] micros = sent.entrySet().stream()
                .mapToLong(each -> (seen.getOrDefault(each.getKey(), 0L) - each.getValue()) / 1_000)
                .sorted()
                .toArray();
        System.out.printf(
                "%s: n=%d p50=%.1f p95=%.1f p99=%.1f max=%.1f ms%n",
                name,
                micros.length,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 95 / 100] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3);
        sent.clear();
        seen.clear();
    }

    private void flood() {
        int requests = 10_000;
        int before = events.get();
        long started = System.nanoTime();
        log.askAll(IntStream.range(0, requests).mapToObj(number -> new RoutingRequest.WithdrawVisit("none-" + number)));
        while (events.get() - before < requests) {
            Thread.onSpinWait();
        }
        System.out.printf("flood: %,.0f requests/s%n", requests / ((System.nanoTime() - started) / 1e9));
    }

    private void visit(String id) {
        sent.put(id, System.nanoTime());
        log.askAll(Stream.of(Requests.chat(id, Instant.now())));
    }

    private void read() {
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
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    events.incrementAndGet();
                    if (RoutingLog.envelope(record).event() instanceof RoutingEvent.OfferMade offer) {
                        seen.put(offer.visitId(), System.nanoTime());
                    }
                }
            }
        }
    }
}
