package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two pools played by hand: what one asks of the other lies on the way until it is brought.
final class Neighbours {

    static final PoolId NORTH = new PoolId("north");
    static final PoolId SOUTH = new PoolId("south");
    static final QueueId SALES = Scene.SALES;
    static final QueueId BACKUP = new QueueId("backup");

    final Side north = new Side(NORTH);
    final Side south = new Side(SOUTH);
    Instant now = Scene.NINE;
    private final Map<AgentId, PoolId> agents = new HashMap<>();
    private int configured;

    final class Side {
        final Pool pool;
        final Queue<Outgoing> sent = new ArrayDeque<>();
        private final Router router = new Router(Scene::join);
        private long position;

        private Side(PoolId id) {
            this.pool = new Pool(id);
        }

        List<Fact> ask(Request request) {
            return ask("r" + (position + 1), request);
        }

        List<Fact> ask(String id, Request request) {
            return read(new LogEntry(new RequestId(pool.id().value() + id), now, now, ++position, request));
        }

        /// What the other pool asks.
        List<Fact> take(Outgoing it) {
            RequestId id = new RequestId("taken" + pool.id().value() + (position + 1));
            return read(new LogEntry(id, now, now, ++position, it.request(), it.passes()));
        }

        private List<Fact> read(LogEntry entry) {
            List<Fact> facts =
                    router.read(pool, entry).stream().map(Happened::fact).toList();
            facts.forEach(fact -> Outgoing.of(fact, pool.id()).ifPresent(sent::add));
            return facts;
        }

        List<Fact> visit(String visit, QueueId queue) {
            return ask(new Request.RequestVisit(
                    new VisitId(visit), new Need(new InteractionId("i-" + visit), queue, Channel.CHAT, now, null)));
        }

        Side agent(String name, QueueId... queues) {
            ask(new Request.ConfigureAgent(
                    Scene.id(name), new AgentProfile("1", Set.of(queues), Set.of(Channel.CHAT), 100)));
            ask(new Request.SetPresence(Scene.id(name), Presence.AVAILABLE, null, name));
            return this;
        }

        /// The work of the one agent who is there.
        Handling handled(String visit, QueueId queue) {
            visit(visit, queue);
            Offer offer = offer();
            ask(new Request.AcceptOffer(offer.id(), offer.agent()));
            return entries(Handling.class).findFirst().orElseThrow();
        }

        List<Visit> visits() {
            return entries(Visit.class).toList();
        }

        Offer offer() {
            return entries(Offer.class).findFirst().orElseThrow();
        }

        <E extends Entry> Stream<E> entries(Class<E> type) {
            return pool.entries().filter(type::isInstance).map(type::cast);
        }
    }

    Neighbours() {
        configure(Map.of(SALES, NORTH, BACKUP, SOUTH), null);
    }

    /// Tells both pools which queue stands where.
    void configure(Map<QueueId, PoolId> queues, @Nullable Overflow ofSales) {
        configure(north, queues, ofSales);
        configure(south, queues, ofSales);
    }

    List<Fact> configure(Side side, Map<QueueId, PoolId> queues, @Nullable Overflow ofSales) {
        List<QueueSettings> own = new ArrayList<>();
        Map<QueueId, PoolId> others = new HashMap<>(queues);
        queues.forEach((queue, pool) -> {
            if (pool.equals(side.pool.id())) {
                QueueSettings settings = Scene.queue(queue);
                own.add(queue.equals(SALES) && ofSales != null ? settings.overflowing(ofSales) : settings);
                others.remove(queue);
            }
        });
        PoolSettings settings = PoolSettings.of("c" + configured++, own, Costs.USUAL)
                .beside(new Elsewhere(others, othersThan(side.pool.id())));
        return side.ask(new Request.ConfigurePool(settings, null));
    }

    /// From the next configuration on.
    void move(String agent, PoolId to) {
        agents.put(Scene.id(agent), to);
    }

    private Map<AgentId, PoolId> othersThan(PoolId pool) {
        Map<AgentId, PoolId> others = new HashMap<>(agents);
        others.values().removeIf(pool::equals);
        return others;
    }

    /// Brings all that is on the way, also what that leads to.
    void bring() {
        while (!north.sent.isEmpty() || !south.sent.isEmpty()) {
            bring(north, south);
            bring(south, north);
        }
    }

    List<Fact> bring(Side from, Side to) {
        List<Fact> facts = new ArrayList<>();
        while (!from.sent.isEmpty()) {
            facts.addAll(to.take(from.sent.remove()));
        }
        return facts;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /// Ticks in both, each second.
    void tickFor(Duration span) {
        for (Instant end = now.plus(span); now.isBefore(end); ) {
            advance(Duration.ofSeconds(1));
            north.ask(new Request.Tick(north.position));
            south.ask(new Request.Tick(south.position));
        }
    }
}
