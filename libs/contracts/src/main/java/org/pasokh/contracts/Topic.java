package org.pasokh.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A topic with the settings it must have. A service refuses to start on one that differs.
///
/// @param partitions fixed at installation: 48 for most, 24 for routing, 4 in the local mode
public record Topic(String name, PartitionClass partitions, Duration kept, boolean compacted, boolean appendTime) {

    /// Which of the installation's partition counts a topic has.
    public enum PartitionClass {
        GENERAL,
        ROUTING,
        SINGLE
    }

    private static Topic kept(String name, Duration kept) {
        return new Topic(name, PartitionClass.GENERAL, kept, false, false);
    }

    public static final Topic CONTACT_RAW = kept("contact.raw", Duration.ofDays(14));
    public static final Topic CONTACT_INBOUND = kept("contact.inbound", Duration.ofDays(14));
    public static final Topic CONTACT_OUTBOUND = kept("contact.outbound", Duration.ofDays(14));
    public static final Topic LIVE_SIGNALS = kept("live.signals", Duration.ofMinutes(1));
    public static final Topic ROUTING_REQUESTS =
            new Topic("routing.requests", PartitionClass.ROUTING, Duration.ofDays(30), false, true);
    public static final Topic ROUTING_EVENTS =
            new Topic("routing.events", PartitionClass.ROUTING, Duration.ofDays(400), false, false);
    public static final Topic INTERACTION_EVENTS = kept("interaction.events", Duration.ofDays(400));

    /// The dead letters of one service.
    public static Topic deadLettersOf(String service) {
        return new Topic(service + ".dead-letters", PartitionClass.SINGLE, Duration.ofDays(90), false, false);
    }

    public static List<Topic> shared() {
        return List.of(
                CONTACT_RAW,
                CONTACT_INBOUND,
                CONTACT_OUTBOUND,
                LIVE_SIGNALS,
                ROUTING_REQUESTS,
                ROUTING_EVENTS,
                INTERACTION_EVENTS);
    }

    /// The broker's settings of this topic on an installation with `replicas` replicas.
    public Map<String, String> settings(int replicas) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("retention.ms", Long.toString(kept.toMillis()));
        settings.put("cleanup.policy", compacted ? "compact" : "delete");
        settings.put("message.timestamp.type", appendTime ? "LogAppendTime" : "CreateTime");
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
        settings.put("max.message.bytes", "1048576");
        return settings;
    }
}
