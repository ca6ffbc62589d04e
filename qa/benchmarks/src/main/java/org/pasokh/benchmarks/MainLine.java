package org.pasokh.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.desk.DeskDoor;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.visitor.ChatVisitor;
import org.pasokh.testing.TestParts;
import tools.jackson.databind.JsonNode;

/// A customer's message to the offer on an agent's stream, and the agent's answer to the visitor's socket: through the
/// front doors, one gateway and one interaction-service, everything on this machine.
///
/// Each sample is a conversation of its own: opened, offered, accepted, answered, wrapped up and closed. It carries two
/// messages, so ten conversations a second are twenty messages.
public final class MainLine implements AutoCloseable {

    private static final int AGENTS = 40;

    /// An agent takes at least a second to read and to write.
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Executors.newVirtualThreadPerTaskExecutor());

    private final Installation installation;
    private final List<AgentDesk> desks = new ArrayList<>();

    public MainLine(Installation installation) {
        this.installation = installation;
        for (int i = 1; i <= AGENTS; i++) {
            String agent = "bench-" + i;
            desks.add(AgentDesk.open(agent, installation.desksFrom(0), installation.access(agent))
                    .becomes("AVAILABLE"));
        }
    }

    /// @param args seconds per rate (default 60), then conversations per second (default 1, 10, 12)
    public static void main(String[] args) {
        Duration length = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 60);
        double[] rates = args.length > 1
                ? Arrays.stream(args).skip(1).mapToDouble(Double::parseDouble).toArray()
                : new double[] {1, 10, 12};
        try (Installation installation = Installation.forMeasuring();
                MainLine line = new MainLine(installation)) {
            System.out.println("warming up for two minutes");
            line.measure(6, Duration.ofMinutes(2));
            for (double rate : rates) {
                System.out.println(line.measure(rate, length).table());
            }
        }
        System.exit(0);
    }

    public Measured measure(double perSecond, Duration length) {
        int times = (int) Math.round(perSecond * length.toSeconds());
        String name = "r" + System.nanoTime() + "-";
        List<ChatVisitor> visitors = new ArrayList<>();
        try (Hops hops = new Hops(TestParts.bootstrapServers());
                RawBroker raw = new RawBroker(TestParts.bootstrapServers())) {
            for (int i = 0; i < times; i++) {
                String text = name + i;
                visitors.add(ChatVisitor.arriveAt("bench", installation.gatewaysFrom(0), "en"));
                visitors.getLast().onHeard(_ -> hops.of(text).heard = System.nanoTime());
            }
            desks.forEach(desk -> desk.onOffer(offer -> handle(desk, offer, hops)));
            Pace.run(perSecond, times, i -> {
                hops.of(name + i).written = System.nanoTime();
                visitors.get(i).write(name + i);
                raw.send();
            });
            awaitAnswers(hops, times);
            return Measured.of(perSecond, times, hops.all().toList(), raw.latency());
        } finally {
            visitors.forEach(ChatVisitor::close);
        }
    }

    private void handle(AgentDesk desk, JsonNode offer, Hops hops) {
        Hops.Moments moments = hops.of(offer.path("preview").asString());
        moments.onDesk = System.nanoTime();
        String interaction = taken(desk.accept(offer.path("offerId").asString()))
                .body()
                .path("interactionId")
                .asString();
        LATER.execute(() -> {
            moments.answered = System.nanoTime();
            taken(desk.say(interaction, "answer"));
            LATER.execute(() -> {
                taken(desk.wrapUp(interaction, Long.MAX_VALUE));
                taken(desk.dispose(interaction, "solved"));
            });
        });
    }

    /// What is refused ends its conversation, which then counts as not answered.
    private static DeskDoor.Answer taken(DeskDoor.Answer answer) {
        if (answer.status() >= 300) {
            System.err.println("refused: " + answer);
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    /// Whoever is still without an answer then is told of in the result.
    private static void awaitAnswers(Hops hops, int times) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> hops.all().filter(moments -> moments.heard > 0).count() >= times);
        } catch (ConditionTimeoutException e) {
            System.err.println(e.getMessage());
        }
    }

    @Override
    public void close() {
        desks.forEach(AgentDesk::close);
    }
}
