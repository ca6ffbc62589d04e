package org.pasokh.interaction.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.testing.TestIssuer;

/// Two replicas of the service for all tests of this JVM; every test has its own agents and its own entry point.
final class Replicas {

    private static final Map<String, String> DIRECTORY = Map.ofEntries(
            Map.entry("pasokh.routing.queues.line.offer-timeout", "30s"),
            Map.entry("pasokh.routing.queues.short.offer-timeout", "5s"),
            Map.entry("pasokh.routing.queues.edges.offer-timeout", "30s"),
            Map.entry("pasokh.routing.queues.cut.offer-timeout", "30s"),
            Map.entry("pasokh.entry-points.line.channel", "chat"),
            Map.entry("pasokh.entry-points.line.queue", "line"),
            Map.entry("pasokh.entry-points.short.channel", "chat"),
            Map.entry("pasokh.entry-points.short.queue", "short"),
            Map.entry("pasokh.entry-points.edges.channel", "chat"),
            Map.entry("pasokh.entry-points.edges.queue", "edges"),
            Map.entry("pasokh.entry-points.cut.channel", "chat"),
            Map.entry("pasokh.entry-points.cut.queue", "cut"),
            Map.entry("pasokh.routing.dispositions.solved.en", "Solved"),
            Map.entry("pasokh.routing.dispositions.solved.fa", "حل شد"));

    static final TestIssuer ISSUER = TestIssuer.start();
    static final ServiceProcess ONE = start();
    static final ServiceProcess TWO = start();

    private Replicas() {}

    /// An agent's client; the settings know agents by queue: `line-1`, `line-2`.
    static DeskClient agent(String id, ServiceProcess replica) {
        return new DeskClient(replica.port(), ISSUER.token(id, "AGENT"));
    }

    private static ServiceProcess start() {
        Map<String, String> settings = new HashMap<>(DIRECTORY);
        for (String queue : List.of("line", "short", "edges", "cut")) {
            for (int number = 1; number <= 2; number++) {
                String agent = "pasokh.routing.agents." + queue + "-" + number;
                settings.put(agent + ".name", "Agent " + queue + " " + number);
                settings.put(agent + ".queues", queue);
                settings.put(agent + ".channels", "chat");
            }
        }
        settings.put("pasokh.oidc.issuer", ISSUER.issuer());
        return ServiceProcess.start(settings);
    }
}
