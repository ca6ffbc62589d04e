package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many entries a second the plain core reads: all agents at work, visits waiting behind them, inputs in equal
/// parts
/// enqueue, accept and end. A program, not a test: arguments are the numbers of agents and of waiting visits.
final class CoreThroughput {

    private static final List<QueueId> QUEUES = IntStream.range(0, 20)
            .mapToObj(number -> new QueueId("queue-" + number))
            .toList();
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final Random random = new Random(20261121);
    private final Pool pool = new Pool(new PoolId("main"));
    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final Queue<Offer> offered = new ArrayDeque<>();
    private final Queue<Fact.HandlingStarted> handled = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private long position;
    private int visits;

    public static void main(String[] arguments) {
        int agents = Integer.parseInt(arguments[0]);
        int waiting = Integer.parseInt(arguments[1]);
        CoreThroughput run = new CoreThroughput();
        run.fill(agents, waiting);
        run.measure("warm-up");
        run.measure(agents + " agents, " + waiting + " waiting");
    }

    private void fill(int agents, int waiting) {
        List<QueueSettings> queues = QUEUES.stream()
                .map(queue -> new QueueSettings(queue, Duration.ofSeconds(20), Duration.ofSeconds(60), 5))
                .toList();
        read(new Request.ConfigurePool(PoolSettings.of("1", queues, Costs.USUAL), null));
        for (int i = 0; i < agents; i++) {
            AgentId agent = new AgentId("agent-" + i);
            Set<QueueId> own = Stream.generate(() -> QUEUES.get(random.nextInt(QUEUES.size())))
                    .limit(3)
                    .collect(Collectors.toSet());
            read(new Request.ConfigureAgent(
                    agent, new AgentProfile("1", own, Set.of(Channel.EMAIL, Channel.CHAT), 100)));
            read(new Request.SetPresence(agent, Presence.AVAILABLE, null, "agent", null));
        }
        while (pool.waiting() < waiting) {
            enqueue();
        }
        while (!offered.isEmpty()) {
            accept();
        }
    }

    private void measure(String name) {
        long started = System.nanoTime();
        long entries = 0;
        while (System.nanoTime() - started < MEASURED.toNanos()) {
            for (int i = 0; i < 300; i++) {
                end();
                accept();
                enqueue();
            }
            entries += 900;
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%s: %,.0f entries/s, %d waiting at the end%n", name, entries / seconds, pool.waiting());
    }

    private void enqueue() {
        read(new Request.RequestVisit(
                new VisitId("visit-" + visits),
                new Need(
                        new InteractionId("interaction-" + visits++),
                        QUEUES.get(random.nextInt(QUEUES.size())),
                        random.nextBoolean() ? Channel.EMAIL : Channel.CHAT,
                        now,
                        null)));
    }

    private void accept() {
        Offer offer = offered.remove();
        read(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    private void end() {
        do {
            Fact.HandlingStarted oldest = handled.remove();
            read(new Request.EndHandling(oldest.handling(), oldest.offer().agent(), "done"));
        } while (offered.isEmpty());
    }

    private void read(Request request) {
        now = now.plusMillis(5);
        LogEntry entry = new LogEntry(new RequestId("r-" + position), now, now, position++, request);
        for (Happened each : router.read(pool, entry)) {
            switch (each.fact()) {
                case Fact.OfferMade it -> offered.add(it.offer());
                case Fact.HandlingStarted it -> handled.add(it);
                default -> {
                    // nothing to do
                }
            }
        }
    }
}
