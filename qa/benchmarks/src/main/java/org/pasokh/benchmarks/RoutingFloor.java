package org.pasokh.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Happened;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Ladder;
import org.pasokh.interaction.routing.domain.LadderStep;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Requirements;
import org.pasokh.interaction.routing.domain.Router;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.SkillNeed;
import org.pasokh.interaction.routing.domain.VisitId;

/// One pool of the plain core at full work: every agent has all they can take, and others wait behind. Five queues with
/// a ladder of five steps, three skills at levels from 1 to 5, calls, chats and mail. Work ends, who is free by that is
/// offered what is next and accepts, somebody comes: three inputs, one after the other.
final class RoutingFloor {
    private static final List<QueueId> QUEUES = IntStream.range(0, 5)
            .mapToObj(number -> new QueueId("queue-" + number))
            .toList();
    private static final List<Skill> SKILLS =
            List.of(new Skill("billing"), new Skill("repair"), new Skill("language.fa"));
    private static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.CHAT, Channel.EMAIL);
    private static final Ladder LADDER = new Ladder(List.of(
            new LadderStep(Duration.ofSeconds(30), 4, false),
            new LadderStep(Duration.ofSeconds(60), 3, false),
            new LadderStep(Duration.ofSeconds(90), 2, false),
            new LadderStep(Duration.ofSeconds(120), 1, false),
            new LadderStep(Duration.ofSeconds(180), null, true)));
    /// Between two inputs of a pool that is asked a hundred times a second.
    private static final Duration STEP = Duration.ofMillis(10);

    private final Random random = new Random(20261122);
    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final Pool pool = new Pool(new PoolId("main"));
    private final List<AgentProfile> kinds;
    private final Queue<Offer> offered = new ArrayDeque<>();
    private final Queue<Fact.HandlingStarted> handled = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private long position;
    private int visits;
    private int inputs;

    /// @param kinds how many different set-ups the agents have at most
    RoutingFloor(int agents, int waiting, int kinds) {
        this.kinds =
                Stream.generate(this::profile).limit(Math.min(kinds, agents)).toList();
        List<QueueSettings> queues = QUEUES.stream().map(RoutingFloor::queue).toList();
        read(new Request.ConfigurePool(PoolSettings.of("1", queues, Costs.USUAL), null));
        for (int i = 0; i < agents; i++) {
            AgentId agent = new AgentId("agent-" + i);
            read(new Request.ConfigureAgent(agent, any(this.kinds)));
            read(new Request.SetPresence(agent, Presence.AVAILABLE, null, agent.value()));
        }
        while (pool.waiting() < waiting) {
            enqueue();
            if (!offered.isEmpty()) {
                accept();
            }
        }
    }

    int waiting() {
        return pool.waiting();
    }

    /// The next input.
    ///
    /// @return how many facts it led to
    int input() {
        return switch (inputs++ % 3) {
            case 0 -> end();
            case 1 -> offered.isEmpty() ? tick() : accept();
            default -> enqueue();
        };
    }

    private int end() {
        Fact.HandlingStarted oldest = handled.remove();
        return read(new Request.EndHandling(oldest.handling(), oldest.offer().agent(), "done"));
    }

    private int tick() {
        return read(new Request.Tick(position - 1));
    }

    private int accept() {
        Offer offer = offered.remove();
        return read(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    private int enqueue() {
        String id = Integer.toString(visits++);
        Need need = new Need(
                new InteractionId("interaction-" + id),
                any(QUEUES),
                any(CHANNELS),
                now,
                null,
                null,
                new Requirements(
                        List.of(new SkillNeed(any(SKILLS), 1 + random.nextInt(5), false)), List.of(), Set.of()),
                null,
                null);
        return read(new Request.RequestVisit(new VisitId("visit-" + id), need));
    }

    private int read(Request request) {
        now = now.plus(STEP);
        LogEntry entry = new LogEntry(new RequestId("r-" + position), now, now, position++, request);
        List<Happened> happened = router.read(pool, entry);
        for (Happened each : happened) {
            switch (each.fact()) {
                case Fact.OfferMade it -> offered.add(it.offer());
                case Fact.HandlingStarted it -> handled.add(it);
                default -> {
                    // nothing to do
                }
            }
        }
        return happened.size();
    }

    private static QueueSettings queue(QueueId queue) {
        return new QueueSettings(
                queue,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                5,
                null,
                null,
                null,
                null,
                new QueueSettings.Asks(List.of(), false, LADDER, null),
                null,
                null);
    }

    private AgentProfile profile() {
        Set<QueueId> queues = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        queues.add(any(QUEUES));
        queues.add(any(QUEUES));
        Map<Skill, Integer> skills = new HashMap<>();
        SKILLS.forEach(skill -> skills.put(skill, random.nextInt(6)));
        skills.values().removeIf(level -> level == 0);
        return new AgentProfile("1", queues, Set.copyOf(CHANNELS), 100, skills);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
