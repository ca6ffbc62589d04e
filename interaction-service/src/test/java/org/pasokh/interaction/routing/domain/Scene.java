package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pool played by hand: what is asked at which moment, and what happened.
final class Scene {

    static final QueueId SALES = new QueueId("sales");
    static final QueueId RETURNS = new QueueId("returns");
    static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    final Pool pool = new Pool(new PoolId("main"));
    final List<Happened> history = new ArrayList<>();
    Instant now = NINE;
    private final Router router = new Router(Scene::join);
    private long position;

    static String join(String... cause) {
        return String.join(":", cause);
    }

    static Scene open() {
        Scene scene = new Scene();
        scene.ask(new Request.ConfigurePool(settings("v1"), null));
        return scene;
    }

    /// A pool whose queue `sales` lets in so.
    static Scene open(Door sales) {
        Scene scene = new Scene();
        scene.configure("d1", sales);
        return scene;
    }

    List<Fact> configure(String version, Door sales) {
        QueueSettings queue = new QueueSettings(
                SALES, Duration.ofSeconds(20), Duration.ofSeconds(60), 3, null, null, null, sales, null, null, null);
        return ask(
                new Request.ConfigurePool(PoolSettings.of(version, List.of(queue, queue(RETURNS)), Costs.USUAL), null));
    }

    static PoolSettings settings(String version) {
        return PoolSettings.of(version, List.of(queue(SALES), queue(RETURNS)), Costs.USUAL);
    }

    static QueueSettings queue(QueueId queue) {
        return new QueueSettings(queue, Duration.ofSeconds(20), Duration.ofSeconds(60), 3);
    }

    Scene advance(Duration by) {
        now = now.plus(by);
        return this;
    }

    List<Fact> ask(Request request) {
        return ask("r" + (position + 1), request);
    }

    List<Fact> ask(String requestId, Request request) {
        return read(new LogEntry(new RequestId(requestId), now, now, ++position, request));
    }

    List<Fact> read(LogEntry entry) {
        List<Happened> happened = router.read(pool, entry);
        history.addAll(happened);
        return happened.stream()
                .map(Happened::fact)
                .filter(fact -> !isNewsOfWaits(fact))
                .toList();
    }

    /// How long one waits is told now and then, whatever is played here; it stands in the history.
    private static boolean isNewsOfWaits(Fact fact) {
        return fact instanceof Fact.WaitEstimated
                || (fact instanceof Fact.QueueStateChanged it && it.cause() == StateCause.WAIT);
    }

    /// Ticks as the router does while anything may end: each second.
    List<Fact> tickFor(Duration span) {
        List<Fact> facts = new ArrayList<>();
        for (Instant end = now.plus(span); now.isBefore(end); ) {
            advance(Duration.ofSeconds(1));
            facts.addAll(tick());
        }
        return facts;
    }

    List<Fact> tick() {
        return tickOfWhoHasRead(position);
    }

    /// A tick of a router that was still reading what came earlier.
    List<Fact> tickOfWhoHasRead(long readTo) {
        return ask(new Request.Tick(readTo));
    }

    long position() {
        return position;
    }

    Scene agent(String name) {
        return agent(name, 100, Channel.values());
    }

    Scene agent(String name, int capacity, Channel... channels) {
        configure(name, Set.of(SALES, RETURNS), capacity, channels);
        available(name);
        return this;
    }

    List<Fact> configure(String name, Set<QueueId> queues, int capacity, Channel... channels) {
        Set<Channel> all = Set.copyOf(Arrays.asList(channels));
        String version = join(queues.toString(), all.toString(), Integer.toString(capacity));
        return ask(new Request.ConfigureAgent(id(name), new AgentProfile(version, queues, all, capacity)));
    }

    List<Fact> available(String name) {
        return present(name, Presence.AVAILABLE);
    }

    List<Fact> present(String name, Presence presence) {
        return ask(new Request.SetPresence(id(name), presence, null, name, null));
    }

    List<Fact> readyFor(String name, Channel... channels) {
        return ask(
                new Request.SetPresence(id(name), Presence.AVAILABLE, null, name, Set.copyOf(Arrays.asList(channels))));
    }

    List<Fact> chat(String visit) {
        return visit(visit, SALES, Channel.CHAT, now);
    }

    List<Fact> visit(String visit, QueueId queue, Channel channel, Instant since) {
        return ask(new Request.RequestVisit(
                new VisitId(visit), new Need(new InteractionId("i-" + visit), queue, channel, since, null)));
    }

    List<Fact> leave(String visit) {
        return ask(new Request.WithdrawVisit(new VisitId(visit)));
    }

    List<Fact> accept(String visit) {
        Offer offer = offerOf(visit);
        return ask(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    List<Fact> decline(String visit) {
        Offer offer = offerOf(visit);
        return ask(new Request.DeclineOffer(offer.id(), offer.agent(), "busy"));
    }

    List<Fact> wrapUp(String visit) {
        Handling handling = handlingOf(visit);
        return ask(new Request.StartWrapUp(handling.id(), handling.agent()));
    }

    List<Fact> end(String visit) {
        Handling handling = handlingOf(visit);
        return ask(new Request.EndHandling(handling.id(), handling.agent(), "done"));
    }

    @Nullable
    String offeredTo(String visit) {
        return pool.offersOut().stream()
                .filter(offer -> offer.visit().value().equals(visit))
                .map(offer -> offer.agent().value())
                .findFirst()
                .orElse(null);
    }

    Offer offerOf(String visit) {
        return pool.offersOut().stream()
                .filter(offer -> offer.visit().value().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    Handling handlingOf(String visit) {
        return entries(Handling.class)
                .filter(handling -> handling.need().interaction().value().equals("i-" + visit))
                .findFirst()
                .orElseThrow();
    }

    Agent agentNamed(String name) {
        return pool.agent(id(name)).orElseThrow();
    }

    <E extends Entry> Stream<E> entries(Class<E> type) {
        return pool.entries().filter(type::isInstance).map(type::cast);
    }

    static AgentId id(String name) {
        return new AgentId(name);
    }

    static <F extends Fact> F only(List<Fact> facts, Class<F> type) {
        List<F> found = facts.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new AssertionError("one " + type.getSimpleName() + " expected in " + facts);
        }
        return found.getFirst();
    }

    static Map<String, Entry> state(Pool pool) {
        Map<String, Entry> state = new TreeMap<>();
        pool.entries()
                .forEach(entry ->
                        state.put(entry.key().kind() + "/" + entry.key().id(), entry));
        return state;
    }
}
