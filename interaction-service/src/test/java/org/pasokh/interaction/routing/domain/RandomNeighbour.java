package org.pasokh.interaction.routing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// One of two pools as chance would have it: its log is a random one, of a pool that has only some of the queues and
/// agents, with what the other pool asks of it in between.
final class RandomNeighbour {

    private static final String AGAIN = " again ";

    final Pool pool;
    /// Made of the facts alone.
    private final Pool told;
    private final Router router = new Router(RandomNeighbour::hash);
    private final RandomLog log;
    private long position;

    /// What has happened at an entry.
    record Step(LogEntry entry, List<Happened> happened, List<Sent> sent) {}

    /// A request on its way.
    record Sent(RequestId id, Outgoing outgoing) {}

    RandomNeighbour(PoolId id, long seed) {
        this.pool = new Pool(id);
        this.told = new Pool(id);
        this.log = new RandomLog(seed);
    }

    private static String hash(String... cause) {
        UUID hash = UUID.nameUUIDFromBytes(String.join(":", cause).getBytes(UTF_8));
        return cause[0] + ":" + hash;
    }

    PoolId id() {
        return pool.id();
    }

    /// The next entry of its own.
    Step next(Layout layout, Instant now) {
        log.goOnAt(now);
        LogEntry entry = log.next(pool);
        RequestId own = new RequestId(id().value() + entry.id().value());
        return read(new LogEntry(
                own, entry.askedAt(), entry.appendedAt(), ++position, here(entry, entry.request(), layout)));
    }

    Step take(Sent sent, Instant now) {
        Outgoing outgoing = sent.outgoing();
        return read(new LogEntry(sent.id(), now, now, ++position, outgoing.request(), outgoing.passes()));
    }

    Step take(Latecomers.Late late, Instant now) {
        return read(new LogEntry(late.id(), now, now, ++position, late.request()));
    }

    /// The id under which what was passed on was asked.
    static String askedAs(RequestId id) {
        return id.value().split(AGAIN, 2)[0];
    }

    Step ask(Request request, Instant now) {
        return read(new LogEntry(new RequestId(id().value() + ++position), now, now, position, request));
    }

    Step tick(Instant now) {
        return ask(new Request.Tick(position), now);
    }

    void the_facts_alone_have_led_to_this() {
        if (!Scene.state(told).equals(Scene.state(pool))) {
            throw new AssertionError(id() + " as it is told is another");
        }
    }

    private Step read(LogEntry entry) {
        List<Happened> happened = router.read(pool, entry);
        told.put(pool.clock());
        told.memory().forget(told.now());
        happened.forEach(each -> new Evolution(told).evolve(each.fact(), entry.id()));
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < happened.size(); i++) {
            String id = hash("sent", id().value(), Long.toString(position), Integer.toString(i));
            Outgoing.of(happened.get(i).fact(), id())
                    .ifPresent(outgoing -> sent.add(new Sent(idOf(outgoing, entry, id), outgoing)));
        }
        return new Step(entry, happened, sent);
    }

    private RequestId idOf(Outgoing outgoing, LogEntry entry, String id) {
        if (outgoing.passes() == 0) {
            return new RequestId(id);
        }
        boolean isNewThere = outgoing.passes() == 1 && !outgoing.to().equals(id());
        return isNewThere ? entry.id() : new RequestId(askedAs(entry.id()) + AGAIN + id);
    }

    /// As it would be asked here: ids of its own, settings that fit the layout.
    private Request here(LogEntry entry, Request request, Layout layout) {
        return switch (request) {
            case Request.RequestVisit it -> {
                String name = id().value() + it.visit().value() + entry.id().value();
                yield new Request.RequestVisit(new VisitId(name), about(it.need(), name));
            }
            case Request.RequestCallback it
            when it.visit() == null ->
                new Request.RequestCallback(
                        own(it.id()),
                        it.customer(),
                        null,
                        about(
                                it.need(),
                                id().value()
                                        + it.need().interaction().value()
                                        + entry.id().value()),
                        it.notBefore());
            case Request.RequestCallback it ->
                new Request.RequestCallback(own(it.id()), it.customer(), it.visit(), it.need(), it.notBefore());
            case Request.CancelCallback it -> new Request.CancelCallback(own(it.id()));
            case Request.Tick it -> new Request.Tick(position - (entry.position() - it.readTo()));
            case Request.ConfigurePool it -> configured(it.settings(), layout);
            case Request.ConfigureAgent it when !layout.isIn(it.agent(), id()) -> new Request.Tick(position - 1);
            default -> request;
        };
    }

    Request configured(PoolSettings settings, Layout layout) {
        Map<QueueId, QueueSettings> own = new HashMap<>(settings.queues());
        own.keySet().removeIf(queue -> !layout.isIn(queue, id()));
        PoolSettings here = new PoolSettings(
                        settings.version() + "-" + position,
                        own,
                        Map.of(),
                        settings.costs(),
                        settings.order(),
                        settings.breakReasons(),
                        null)
                .beside(layout.besides(id()));
        return new Request.ConfigurePool(
                here,
                layout.agents().keySet().stream()
                        .filter(agent -> layout.isIn(agent, id()))
                        .collect(Collectors.toSet()));
    }

    private CallbackId own(CallbackId other) {
        return new CallbackId(id().value() + other.value());
    }

    private static Need about(Need need, String interaction) {
        return new Need(
                new InteractionId("i-" + interaction),
                need.queue(),
                need.channel(),
                need.waitingSince(),
                need.language(),
                need.urgency(),
                need.requirements(),
                need.part(),
                need.through());
    }
}
