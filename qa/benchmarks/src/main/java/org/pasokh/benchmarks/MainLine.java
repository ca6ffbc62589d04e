package org.pasokh.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.visitor.ChatVisitor;
import org.pasokh.testing.TestParts;
import tools.jackson.databind.JsonNode;

/// A customer's message to the offer on an agent's stream, and the agent's answer to the visitor's socket: through the
/// front doors, one gateway and one interaction-service, everything on this machine.
///
/// Each sample is a conversation of its own: opened, offered, accepted, answered, wrapped up and closed.
public final class MainLine implements AutoCloseable {

    private static final int AGENTS = 40;

    private final Installation installation = Installation.forMeasuring();
    private final List<AgentDesk> desks = new ArrayList<>();

    private MainLine() {
        for (int i = 1; i <= AGENTS; i++) {
            String agent = "bench-" + i;
            desks.add(AgentDesk.open(agent, installation.desksFrom(0), installation.access(agent))
                    .becomes("AVAILABLE"));
        }
    }

    /// @param args seconds per rate, then the rates per second
    public static void main(String[] args) {
        Duration length = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 60);
        double[] rates = args.length > 1
                ? Arrays.stream(args).skip(1).mapToDouble(Double::parseDouble).toArray()
                : new double[] {1, 20};
        try (MainLine line = new MainLine()) {
            line.run(5, Duration.ofSeconds(Math.min(20, length.toSeconds())), false);
            for (double rate : rates) {
                line.run(rate, length, true);
            }
        }
        System.exit(0);
    }

    private void run(double perSecond, Duration length, boolean report) {
        int times = (int) Math.round(perSecond * length.toSeconds());
        String name = "r" + System.nanoTime() + "-";
        List<ChatVisitor> visitors = new ArrayList<>();
        try (Hops hops = new Hops(TestParts.bootstrapServers());
                RawBroker raw = new RawBroker(TestParts.bootstrapServers())) {
            Map<String, ChatVisitor> byText = new HashMap<>();
            for (int i = 0; i < times; i++) {
                ChatVisitor visitor = ChatVisitor.arriveAt("bench", installation.gatewaysFrom(0), "en");
                visitors.add(visitor);
                byText.put(name + i, visitor);
            }
            desks.forEach(desk -> desk.onOffer(offer -> handle(desk, offer, hops)));
            byText.forEach((text, visitor) -> visitor.onHeard(_ -> hops.of(text).heard = System.nanoTime()));
            Pace.run(perSecond, times, i -> {
                hops.of(name + i).written = System.nanoTime();
                visitors.get(i).write(name + i);
                raw.send();
            });
            boolean settled = settled(hops, times);
            if (report) {
                report(perSecond, times, settled, hops, raw);
            }
        } finally {
            visitors.forEach(ChatVisitor::close);
        }
    }

    private void handle(AgentDesk desk, JsonNode offer, Hops hops) {
        Hops.Moments moments = hops.of(offer.path("preview").asString());
        moments.onDesk = System.nanoTime();
        String interaction = desk.accept(offer.path("offerId").asString())
                .body()
                .path("interactionId")
                .asString();
        moments.answered = System.nanoTime();
        desk.say(interaction, "answer");
        desk.awaitWork(interaction);
        desk.wrapUp(interaction, Long.MAX_VALUE);
        desk.dispose(interaction, "solved");
    }

    private static boolean settled(Hops hops, int times) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> hops.all().filter(moments -> moments.heard > 0).count() >= times);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private void report(double perSecond, int times, boolean settled, Hops hops, RawBroker raw) {
        System.out.printf(
                Locale.ROOT,
                "%n### %s conversations/s, %d conversations%s%n%n%s%n",
                perSecond,
                times,
                settled ? "" : ", NOT ALL ANSWERED",
                Latency.head());
        step(hops, "customer's message → offer on the agent's stream", m -> m.written, m -> m.onDesk);
        step(hops, "– message → contact.inbound", m -> m.written, m -> m.inbound);
        step(hops, "– contact.inbound → routing.requests", m -> m.inbound, m -> m.requested);
        step(hops, "– routing.requests → routing.events", m -> m.requested, m -> m.offered);
        step(hops, "– routing.events → agent's stream", m -> m.offered, m -> m.onDesk);
        step(hops, "agent's answer → visitor's socket", m -> m.answered, m -> m.heard);
        step(hops, "– answer → contact.outbound", m -> m.answered, m -> m.outbound);
        step(hops, "– contact.outbound → visitor's socket", m -> m.outbound, m -> m.heard);
        System.out.println(raw.latency().row());
    }

    private void step(Hops hops, String name, ToLongFunction<Hops.Moments> from, ToLongFunction<Hops.Moments> to) {
        Latency latency = new Latency(name);
        hops.all()
                .filter(moments -> from.applyAsLong(moments) > 0 && to.applyAsLong(moments) > 0)
                .forEach(moments -> latency.sample(from.applyAsLong(moments), to.applyAsLong(moments)));
        System.out.println(latency.row());
    }

    @Override
    public void close() {
        desks.forEach(AgentDesk::close);
        installation.close();
    }
}
