package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// Days of a contact centre, played against the router: more customers than agents can take around noon, who give up
/// after a while; agents of several queues; the settings' handling time is wrong on purpose. What the router foretold
/// of each wait stands beside how long it was.
final class SimulatedWaits {

    /// What was foretold of a wait that ended with an answer.
    record Wait(Place place, Foretold foretold, Duration actual) {}

    private record Due(Instant at, long order, Request request) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /// One channel of a queue, and what comes to it.
    private record Stream(Place place, double perHourAtNoon, double handlingSeconds) {}

    private static final List<Stream> STREAMS = List.of(
            new Stream(new Place(new QueueId("sales"), Channel.CHAT), 700, 300),
            new Stream(new Place(new QueueId("support"), Channel.CHAT), 350, 600),
            new Stream(new Place(new QueueId("support"), Channel.PHONE), 90, 240),
            new Stream(new Place(new QueueId("billing"), Channel.PHONE), 60, 360));
    private static final double PATIENCE_SECONDS = 480;
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");

    private final Random random;
    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final Pool pool = new Pool(new PoolId("main"));
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final Map<VisitId, Fact.VisitEnqueued> came = new HashMap<>();
    private final List<Wait> waits = new ArrayList<>();
    private final Duration length;
    private Instant now = EIGHT;
    private long position;
    private long order;

    /// @param hours so many of a day of ten, around noon
    SimulatedWaits(long seed, double hours) {
        this.random = new Random(seed);
        this.length = Duration.ofSeconds((long) (hours * 3_600));
    }

    List<Wait> play() {
        ask(new Request.ConfigurePool(settings(), null));
        IntStream.range(0, 40).forEach(this::hire);
        STREAMS.forEach(this::arrivals);
        while (!due.isEmpty()) {
            Due next = due.remove();
            tickUntil(next.at);
            now = next.at;
            ask(next.request);
        }
        return waits;
    }

    private static PoolSettings settings() {
        List<QueueSettings> queues = STREAMS.stream()
                .map(stream -> stream.place.queue())
                .distinct()
                .map(queue -> new QueueSettings(queue, Duration.ofSeconds(20), Duration.ofSeconds(60), 5))
                .toList();
        return PoolSettings.of("v1", queues, Costs.USUAL);
    }

    private void hire(int number) {
        AgentId agent = new AgentId("a" + number);
        Set<QueueId> queues = number % 2 == 0
                ? Set.of(new QueueId("sales"), new QueueId("support"))
                : Set.of(new QueueId("support"), new QueueId("billing"));
        Set<Channel> channels = number % 4 < 2 ? Set.of(Channel.CHAT) : Set.of(Channel.CHAT, Channel.PHONE);
        ask(new Request.ConfigureAgent(agent, new AgentProfile("v" + number, queues, channels, 100)));
        ask(new Request.SetPresence(agent, Presence.AVAILABLE, null, "agent"));
    }

    /// A day's hump: a third of noon's arrivals in the morning and evening.
    private void arrivals(Stream stream) {
        double at = 0;
        for (int number = 0; ; number++) {
            double hump = Math.exp(-Math.pow((at / length.toSeconds() - 0.5) * 3, 2));
            at += exponential(3_600 / (stream.perHourAtNoon * (1 + 2 * hump) / 3));
            if (at > length.toSeconds()) {
                return;
            }
            VisitId visit = new VisitId(stream.place.id() + "/" + number);
            Instant moment = EIGHT.plusMillis((long) (at * 1_000));
            Need need = new Need(
                    new InteractionId("i/" + visit.value()),
                    stream.place.queue(),
                    stream.place.channel(),
                    moment,
                    null);
            at(moment, new Request.RequestVisit(visit, need));
            at(moment.plusMillis((long) (exponential(PATIENCE_SECONDS) * 1_000)), new Request.WithdrawVisit(visit));
        }
    }

    private void tickUntil(Instant moment) {
        for (Instant second = now.plusSeconds(1); second.isBefore(moment); second = second.plusSeconds(1)) {
            if (!pool.hasDeadlines(second)) {
                continue;
            }
            now = second;
            ask(new Request.Tick(position));
        }
    }

    private void ask(Request request) {
        LogEntry entry = new LogEntry(new RequestId("r" + position), now, now, ++position, request);
        router.read(pool, entry).forEach(happened -> follow(happened.fact()));
    }

    private void follow(Fact fact) {
        switch (fact) {
            case Fact.VisitEnqueued it -> came.put(it.visit(), it);
            case Fact.OfferMade it ->
                at(
                        now.plusMillis(1_000 + random.nextInt(4_000)),
                        new Request.AcceptOffer(it.offer().id(), it.offer().agent()));
            case Fact.HandlingStarted it ->
                at(
                        now.plusMillis((long) (work(it.need()) * 1_000)),
                        new Request.EndHandling(it.handling(), it.offer().agent(), "done"));
            case Fact.VisitExited it -> left(it);
            default -> {
                // it leads to nothing outside
            }
        }
    }

    private void left(Fact.VisitExited it) {
        Fact.VisitEnqueued enqueued = came.remove(it.visit().id());
        Foretold foretold = enqueued == null ? null : enqueued.foretold();
        if (it.outcome() == VisitOutcome.ANSWERED && foretold != null && enqueued != null && hadToWait(foretold)) {
            waits.add(new Wait(Place.of(it.visit()), foretold, Duration.between(enqueued.at(), it.at())));
        }
    }

    private static boolean hadToWait(@Nullable Foretold foretold) {
        return foretold != null && foretold.queueLength() > 0;
    }

    private double work(Need need) {
        Place place = new Place(need.queue(), need.channel());
        double mean = STREAMS.stream()
                .filter(stream -> stream.place.equals(place))
                .findFirst()
                .orElseThrow()
                .handlingSeconds;
        return 10 + (exponential(mean) + exponential(mean)) / 2;
    }

    private void at(Instant moment, Request request) {
        due.add(new Due(moment, order++, request));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
