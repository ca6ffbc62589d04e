package org.pasokh.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.routing.messaging.Requests;
import org.pasokh.interaction.routing.messaging.RouterOnKafka;
import org.pasokh.interaction.routing.messaging.RoutingLog;

/// One partition of the router through Kafka Streams, with the settings it has in the service: from the append of a
/// request until what it led to can be read, committed; and how many requests a second it takes. A third of the
/// requests
/// are visits, a third accept, a third end the work.
public final class RouterStream implements AutoCloseable {

    private static final String DESK = "desk";
    private static final int OTHER_AGENTS = 500;
    private static final int UNITS = 100_000;

    private final RoutingLog log;
    private final RouterOnKafka router;
    private final Heard heard;
    private int runs;

    public RouterStream() {
        log = new RoutingLog(folder());
        router = RouterOnKafka.start(log.bootstrapServers());
        heard = new Heard(log.bootstrapServers());
        log.askAll(
                Stream.of(Requests.pool(Duration.ofHours(1)), Requests.agent(DESK, UNITS), Requests.available(DESK)));
        log.askAll(IntStream.range(0, OTHER_AGENTS).mapToObj(number -> Requests.agent("agent-" + number)));
        heard.expect("ready", new Latency("start"));
        log.post("ready", new RoutingRequest.WithdrawVisit("none"));
        heard.awaitAll();
    }

    /// @param args seconds per rate (default 10), then requests per second (default 30, 300, 1000)
    public static void main(String[] args) {
        Duration length = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 10);
        double[] rates = args.length > 1
                ? Arrays.stream(args).skip(1).mapToDouble(Double::parseDouble).toArray()
                : new double[] {30, 300, 1_000};
        try (RouterStream stream = new RouterStream()) {
            System.out.println("warming up");
            stream.measure(300, length);
            stream.flood(30_000);
            for (double rate : rates) {
                System.out.println(stream.measure(rate, length).table());
            }
            System.out.println(stream.flood(60_000).table());
        }
        System.exit(0);
    }

    /// What one rate came to, the yardstick last.
    public record Measured(double perSecond, List<Latency> steps) {

        /// In Markdown.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    "%n### %.0f requests/s%n%n%s%n%s",
                    perSecond,
                    Latency.head(),
                    steps.stream().map(Latency::row).collect(Collectors.joining("\n")));
        }
    }

    /// As fast as it goes.
    ///
    /// @param yardstick records a second through the same broker without a router
    public record Flooded(int requests, double perSecond, double yardstick) {

        public String table() {
            return String.format(
                    Locale.ROOT,
                    "%n%,d requests at once: %,.0f requests/s; yardstick, raw produce → consume: %,.0f records/s",
                    requests,
                    perSecond,
                    yardstick);
        }
    }

    public Measured measure(double perSecond, Duration length) {
        List<RoutingRequest> requests = requests((int) (perSecond * length.toSeconds() / 3));
        Latency latency = new Latency("request → its event readable");
        try (RawBroker raw = new RawBroker(log.bootstrapServers())) {
            Pace.run(perSecond, requests.size(), number -> {
                String id = "paced-" + runs + "-" + number;
                heard.expect(id, latency);
                log.post(id, requests.get(number));
                raw.send();
            });
            heard.awaitAll();
            return new Measured(perSecond, List.of(latency, raw.latency()));
        }
    }

    public Flooded flood(int atLeast) {
        List<RoutingRequest> requests = requests(atLeast / 3);
        Latency latency = new Latency("flood");
        long started = System.nanoTime();
        for (int number = 0; number < requests.size(); number++) {
            String id = "flood-" + runs + "-" + number;
            heard.expect(id, latency);
            log.post(id, requests.get(number));
        }
        heard.awaitAll();
        double perSecond = requests.size() / ((System.nanoTime() - started) / 1e9);
        try (RawBroker raw = new RawBroker(log.bootstrapServers())) {
            return new Flooded(requests.size(), perSecond, raw.flood(requests.size()));
        }
    }

    /// Ids follow from causes, so it is known beforehand what will be answered.
    private List<RoutingRequest> requests(int visits) {
        int run = ++runs;
        return IntStream.range(0, visits)
                .mapToObj(number -> "visit-" + run + "-" + number)
                .flatMap(visit -> {
                    String offer = EventIds.of("offer", visit, "1");
                    return Stream.of(
                            Requests.chat(visit, Instant.now()),
                            new RoutingRequest.AcceptOffer(offer, DESK),
                            new RoutingRequest.EndHandling(EventIds.of("handling", offer), DESK, "done"));
                })
                .toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("router-stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heard.close();
        router.close();
        log.close();
    }
}
