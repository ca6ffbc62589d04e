package org.pasokh.interaction.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.testing.TestIssuer;

/// Two replicas of the service for all tests of this JVM; every test has its own agents and its own entry point.
final class Replicas {

    private static final List<String> QUEUES = List.of(
            "line",
            "why",
            "end",
            "linked",
            "repeat",
            "short",
            "edges",
            "cut",
            "leave",
            "lost",
            "typing",
            "dead",
            "deploy",
            "floor",
            "held",
            "again",
            "advice",
            "taken",
            "passed",
            "consult",
            "together",
            "silence",
            "over",
            "help",
            "callback",
            "later",
            "nolonger",
            "form",
            "twice",
            "mails");

    static final TestIssuer ISSUER = TestIssuer.start();
    static final ServiceProcess ONE = start();
    static final ServiceProcess TWO = start();

    private Replicas() {}

    /// An agent's client; the settings know agents by queue: `line-1`, `line-2`.
    static DeskClient agent(String id, ServiceProcess replica) {
        return new DeskClient(replica.port(), ISSUER.token(id, "AGENT"));
    }

    static DeskClient supervisor() {
        return new DeskClient(ONE.port(), ISSUER.token("boss", "SUPERVISOR"));
    }

    /// One more, for a test that ends it.
    static ServiceProcess another() {
        return start();
    }

    private static ServiceProcess start() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "pasokh.oidc.issuer", ISSUER.issuer(),
                "pasokh.desk.lease", "15s",
                "pasokh.files.gateways", PaperGateway.HERE.address(),
                "pasokh.routing.dispositions.solved.en", "Solved",
                "pasokh.routing.dispositions.solved.fa", "حل شد",
                "pasokh.routing.queues.short.offer-timeout", "5s"));
        for (String reason : List.of("lunch", "meeting", "rest", "training")) {
            settings.put("pasokh.routing.break-reasons." + reason + ".en", reason);
            settings.put("pasokh.routing.break-reasons." + reason + ".fa", reason);
        }
        for (String queue : QUEUES) {
            settings.put("pasokh.routing.queues." + queue + ".max-offers", "5");
            settings.put("pasokh.entry-points." + queue + ".channel", "chat");
            settings.put("pasokh.entry-points." + queue + ".queue", queue);
            addAgent(settings, queue, queue + "-1");
            addAgent(settings, queue, queue + "-2");
        }
        settings.put("pasokh.routing.queues.held.max-offers", "1");
        // an offer that outlives the start of a replica
        settings.put("pasokh.routing.queues.deploy.offer-timeout", "60s");
        settings.put("pasokh.routing.queues.over.overflow.to", "help");
        settings.put("pasokh.routing.queues.over.overflow.unstaffed", "true");
        settings.put("pasokh.routing.queues.silence.silent-after", "5s");
        return ServiceProcess.start(settings);
    }

    private static void addAgent(Map<String, String> settings, String queue, String id) {
        String agent = "pasokh.routing.agents." + id;
        settings.put(agent + ".name", "Agent " + id);
        settings.put(agent + ".queues", queue);
        settings.put(agent + ".channels", "chat");
    }
}
