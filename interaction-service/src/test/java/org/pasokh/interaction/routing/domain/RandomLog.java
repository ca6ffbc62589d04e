package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A log as chance would have it: customers come and leave, agents come, pause, answer, answer late or not at all, are
/// lost and set up anew, requests are repeated, the router is away for a while. The next entry depends on how the pool
/// stands, so that most requests mean something.
final class RandomLog {

    private static final List<QueueId> QUEUES =
            Stream.of("sales", "returns", "care").map(QueueId::new).toList();
    private static final List<AgentId> AGENTS =
            Stream.of("a1", "a2", "a3", "a4", "a5", "a6").map(AgentId::new).toList();
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<String> REASONS = List.of("tea", "tea", "lunch", "the moon");
    private static final List<Presence> PRESENCES = List.of(Presence.values());

    private final Random random;
    private final RandomSkills skilled;
    private final RandomCollaboration together;
    private final RandomCallbacks callbacks;
    private final List<LogEntry> written = new ArrayList<>();
    private final List<OfferId> offersSeen = new ArrayList<>();
    private final List<VisitId> visitsSeen = new ArrayList<>();
    private Instant now = Scene.NINE;

    RandomLog(long seed) {
        this.random = new Random(seed);
        this.skilled = new RandomSkills(random);
        this.together = new RandomCollaboration(random, AGENTS, QUEUES);
        this.callbacks = new RandomCallbacks(random);
    }

    void goOnAt(Instant moment) {
        now = moment;
    }

    LogEntry next(Pool pool) {
        now = now.plus(pause(pool));
        pool.offersOut().forEach(offer -> offersSeen.add(offer.id()));
        LogEntry entry = random.nextInt(40) == 0 && !written.isEmpty() ? repeated() : fresh(request(pool));
        written.add(entry);
        return entry;
    }

    private LogEntry fresh(Request request) {
        Instant asked = now.minus(Duration.ofMillis(random.nextInt(200) == 0 ? 7_200_000 : random.nextInt(300)));
        return new LogEntry(new RequestId("r" + written.size()), asked, now, written.size(), request);
    }

    private LogEntry repeated() {
        LogEntry earlier = any(written);
        return new LogEntry(earlier.id(), earlier.askedAt(), now, written.size(), earlier.request());
    }

    /// Mostly moments; now and then the router, or everybody, is away for longer.
    private Duration pause(Pool pool) {
        int kind = random.nextInt(100);
        if (kind == 0) {
            return Duration.ofMinutes(random.nextInt(90));
        }
        if (kind < 5) {
            return Duration.ofSeconds(random.nextInt(30));
        }
        return Duration.ofMillis(random.nextInt(pool.hasOffersOut() ? 700 : 3_000));
    }

    private Request request(Pool pool) {
        if (written.isEmpty()) {
            return configurePool();
        }
        if (written.size() <= AGENTS.size()) {
            return configureAgent(AGENTS.get(written.size() - 1));
        }
        int kind = random.nextInt(100);
        if (kind < 22) {
            return requestVisit();
        }
        if (kind < 52) {
            return new Request.Tick(written.size() - 1 - (random.nextInt(5) == 0 ? random.nextInt(30) : 0));
        }
        return kind < 72 ? answer(pool) : byAgents(pool, kind);
    }

    private Request byAgents(Pool pool, int kind) {
        if (kind < 79) {
            return work(pool);
        }
        if (kind < 85) {
            return together.next(pool, now);
        }
        if (kind < 91) {
            return new Request.SetPresence(any(AGENTS), presence(), any(REASONS), "agent", ready());
        }
        return rare(pool);
    }

    private Request rare(Pool pool) {
        return switch (random.nextInt(17)) {
            case 12, 13, 14, 15, 16 ->
                callbacks.any(pool, anyVisit(pool), requestVisit().need(), handlings(pool));
            case 10 -> new Request.ChangeRequirements(anyVisit(pool), skilled.requirements(AGENTS), "boss");
            case 11 -> excludeWhoeverHasIt(pool);
            case 4, 5 -> new Request.ChangeUrgency(anyVisit(pool), urgency(), null);
            case 0 -> new Request.ReportLostLease(any(AGENTS), now.minusSeconds(random.nextInt(60)));
            case 1 -> configurePool();
            case 2 -> configureAgent(any(AGENTS));
            case 3 -> new Request.ResumeVisit(anyVisit(pool), "supervisor");
            case 6 ->
                random.nextBoolean()
                        ? new Request.SuspendQueue(any(QUEUES), oneOrNone(Channel.values()), "supervisor")
                        : new Request.ResumeQueue(any(QUEUES), oneOrNone(Channel.values()), "supervisor");
            default -> new Request.WithdrawVisit(anyVisit(pool));
        };
    }

    private Request excludeWhoeverHasIt(Pool pool) {
        List<Handling> handlings = handlings(pool);
        List<Offer> out = pool.offersOut();
        if (!handlings.isEmpty() && random.nextBoolean()) {
            Handling handling = any(handlings);
            return excluding(handling.visit(), handling.agent());
        }
        return out.isEmpty()
                ? excluding(anyVisit(pool), any(AGENTS))
                : excluding(out.getFirst().visit(), out.getFirst().agent());
    }

    private static Request excluding(VisitId visit, AgentId agent) {
        return new Request.ChangeRequirements(visit, new Requirements(List.of(), List.of(), Set.of(agent)), null);
    }

    private Request.RequestVisit requestVisit() {
        VisitId visit = new VisitId("v" + random.nextInt(random.nextInt(10) == 0 ? 20 : 100_000));
        visitsSeen.add(visit);
        Need need = new Need(
                new InteractionId("i-" + visit.value()),
                any(QUEUES),
                any(CHANNELS),
                now.minusMillis(random.nextInt(random.nextInt(10) == 0 ? 3_000_000 : 600_000) - 2_000L),
                oneOrNone(new String[] {"fa", "en-GB"}),
                random.nextBoolean() ? null : urgency(),
                random.nextInt(3) > 0 ? null : skilled.requirements(AGENTS),
                null,
                RandomDoors.through(visit));
        return new Request.RequestVisit(visit, need);
    }

    private Urgency urgency() {
        return new Urgency(
                random.nextInt(3) > 0 ? null : now.plusSeconds(random.nextInt(7_200) - 1_800L),
                oneOrNone(CustomerTier.values()),
                oneOrNone(Severity.values()),
                oneOrNone(Returning.values()),
                random.nextInt(6) > 0 ? 0 : random.nextInt(1_200) - 300);
    }

    private <T> @Nullable T oneOrNone(T[] values) {
        return random.nextBoolean() ? null : any(List.of(values));
    }

    /// Mostly the usual one; now and then other bounds, or calls first.
    private @Nullable LineOrder order() {
        LineOrder usual = LineOrder.USUAL;
        return random.nextInt(3) > 0
                ? null
                : new LineOrder(
                        usual.channels(),
                        usual.tiers(),
                        usual.severities(),
                        usual.returns(),
                        random.nextInt(1_500),
                        -random.nextInt(300),
                        random.nextInt(101),
                        random.nextBoolean() ? null : 80);
    }

    private Request answer(Pool pool) {
        List<Offer> out = pool.offersOut();
        if (out.isEmpty() || random.nextInt(8) == 0) {
            OfferId offer = offersSeen.isEmpty() ? new OfferId("never") : any(offersSeen);
            return new Request.AcceptOffer(offer, any(AGENTS));
        }
        Offer offer = any(out);
        return random.nextInt(3) == 0
                ? new Request.DeclineOffer(offer.id(), offer.agent(), "busy")
                : new Request.AcceptOffer(offer.id(), offer.agent());
    }

    private Request work(Pool pool) {
        List<Handling> handlings = handlings(pool);
        if (handlings.isEmpty()) {
            return new Request.EndHandling(new HandlingId("never"), any(AGENTS), null);
        }
        Handling handling = any(handlings);
        AgentId agent = random.nextInt(20) == 0 ? any(AGENTS) : handling.agent();
        return random.nextBoolean()
                ? new Request.StartWrapUp(handling.id(), agent)
                : new Request.EndHandling(handling.id(), agent, "done");
    }

    private static List<Handling> handlings(Pool pool) {
        return AGENTS.stream()
                .flatMap(agent -> pool.handlingsOf(agent).stream())
                .toList();
    }

    private Request configurePool() {
        List<QueueSettings> queues = QUEUES.stream()
                .filter(queue -> random.nextInt(6) > 0)
                .map(queue -> new QueueSettings(
                        queue,
                        Duration.ofSeconds(5 + random.nextInt(20)),
                        Duration.ofSeconds(random.nextInt(90)),
                        1 + random.nextInt(4),
                        null,
                        null,
                        oneOrNone(AgentOrder.values()),
                        random.nextBoolean() ? null : new RandomDoors(random, now).any(),
                        random.nextBoolean() ? null : skilled.asks(),
                        random.nextBoolean() ? null : overflow(),
                        RandomCallbacks.attempts(written.size())))
                .toList();
        Costs costs = new Costs(
                Map.of(Channel.CHAT, 20 + random.nextInt(30), Channel.PHONE, 100),
                random.nextBoolean() ? null : Set.of(Channel.EMAIL, Channel.SOCIAL),
                random.nextBoolean() ? null : 1 + random.nextInt(30));
        return new Request.ConfigurePool(
                PoolSettings.of("p" + written.size(), queues, costs, order())
                        .breakingFor(random.nextInt(3) == 0 ? null : Set.of("tea", "lunch")),
                members());
    }

    private Overflow overflow() {
        return new Overflow(
                List.of(any(QUEUES), any(QUEUES)),
                random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(60)),
                random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(300)),
                random.nextBoolean() ? null : random.nextInt(4),
                random.nextBoolean(),
                written.size() % 2 == 0 ? null : 50 + written.size() % 50);
    }

    /// Now and then somebody leaves the pool for a while.
    private @Nullable Set<AgentId> members() {
        return random.nextBoolean()
                ? null
                : AGENTS.stream().filter(agent -> random.nextInt(6) > 0).collect(Collectors.toSet());
    }

    private Request configureAgent(AgentId agent) {
        Set<QueueId> queues =
                QUEUES.stream().filter(queue -> random.nextInt(3) > 0).collect(Collectors.toSet());
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        CHANNELS.stream().filter(channel -> random.nextInt(4) > 0).forEach(channels::add);
        int capacity = random.nextInt(5) == 0 ? random.nextInt(250) : 100;
        return new Request.ConfigureAgent(
                agent,
                new AgentProfile("a" + written.size(), new HashSet<>(queues), channels, capacity, skilled.skills()));
    }

    /// Mostly everything, now and then only some channels, which may be none that the agent serves.
    private @Nullable Set<Channel> ready() {
        return random.nextInt(3) > 0
                ? null
                : CHANNELS.stream().filter(channel -> random.nextBoolean()).collect(Collectors.toSet());
    }

    private VisitId anyVisit(Pool pool) {
        List<VisitId> live = pool.entries()
                .filter(Visit.class::isInstance)
                .map(entry -> ((Visit) entry).id())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        if (!live.isEmpty() && random.nextInt(4) > 0) {
            return any(live);
        }
        return visitsSeen.isEmpty() ? new VisitId("never") : any(visitsSeen);
    }

    private Presence presence() {
        return random.nextInt(3) > 0 ? Presence.AVAILABLE : any(PRESENCES);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
