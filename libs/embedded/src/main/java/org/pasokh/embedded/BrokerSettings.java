package org.pasokh.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The broker's properties: one node that is broker and controller, quick to restart and to notice a dead client.
final class BrokerSettings {

    private static final String MEBIBYTE = Integer.toString(1024 * 1024);

    private BrokerSettings() {}

    static Map<String, Object> of(Path folder, int port, int controllerPort) {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(node(folder, port, controllerPort));
        settings.putAll(internalTopics());
        settings.putAll(clients());
        settings.putAll(footprint());
        return settings;
    }

    private static Map<String, Object> node(Path folder, int port, int controllerPort) {
        String clients = "PLAINTEXT://" + Ports.HOST + ":" + port;
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + Ports.HOST + ":" + controllerPort,
                "listeners", clients + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort,
                "advertised.listeners", clients,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", folder.toString());
    }

    private static Map<String, Object> internalTopics() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "4",
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, Object> clients() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                // a dead writer's open transaction holds back readers: look for it every second
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                "transaction.max.timeout.ms", "900000",
                // a restart is refused until the session of the broker's former life has ended
                "server.max.startup.time.ms", "60000",
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "250");
    }

    private static Map<String, Object> footprint() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024),
                "log.index.size.max.bytes", MEBIBYTE);
    }
}
