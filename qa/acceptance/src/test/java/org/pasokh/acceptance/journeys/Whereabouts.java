package org.pasokh.acceptance.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.visitor.ChatVisitor;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import tools.jackson.databind.JsonNode;

/// Which messages of visitors have had no answer that the visitor heard, and how far each of them has come.
final class Whereabouts {

    private static final Map<String, String> STORING_CHATS = new TreeMap<>(Map.of(
            "channel-gateway.chat-inbound", "contact.inbound",
            "channel-gateway.chat-outbound", "contact.outbound"));

    private final List<AgentDesk> desks;
    private final Set<String> recorded;
    private final String inbound = log("contact.inbound");
    private final String outbound = log("contact.outbound");

    private Whereabouts(List<AgentDesk> desks) {
        this.desks = desks;
        this.recorded = desks.stream()
                .flatMap(desk ->
                        desk.work().keySet().stream().flatMap(interaction -> desk.transcript(interaction).stream()))
                .map(Whereabouts::text)
                .collect(Collectors.toSet());
    }

    /// @param written what each visitor has written, in the visitors' order
    static String of(List<ChatVisitor> visitors, List<List<String>> written, List<AgentDesk> desks) {
        Whereabouts whereabouts = new Whereabouts(desks);
        StringBuilder report = new StringBuilder();
        for (int i = 0; i < visitors.size(); i++) {
            whereabouts.report(i, visitors.get(i), written.get(i), report);
        }
        return report + storing();
    }

    private void report(int number, ChatVisitor visitor, List<String> written, StringBuilder report) {
        Set<String> heard = Set.copyOf(visitor.heard());
        List<String> missing =
                written.stream().filter(text -> !heard.contains(answer(text))).toList();
        if (!missing.isEmpty()) {
            Set<String> ticked = Set.copyOf(visitor.ticked());
            report.append("visitor %d (%s, at %s) has heard no answer to%n"
                    .formatted(number, visitor.state(), visitor.gateway()));
            missing.forEach(text -> report.append(
                    "  «%s»: %sticked, %s%n".formatted(text, ticked.contains(text) ? "" : "not ", wayOf(text))));
        }
    }

    private String wayOf(String text) {
        return "%d times on contact.inbound, %srecorded, %s, answer %d times on contact.outbound"
                .formatted(
                        times(inbound, text),
                        recorded.contains(text) ? "" : "not ",
                        atDesks(text),
                        times(outbound, answer(text)));
    }

    private String atDesks(String text) {
        String at = desks.stream()
                .filter(desk -> desk.answers().containsKey(text))
                .map(desk -> "answered by %s: %s"
                        .formatted(desk.agent(), desk.answers().get(text)))
                .collect(Collectors.joining(", "));
        return at.isEmpty() ? "on no desk" : at;
    }

    static String answer(String text) {
        return "answer to " + text;
    }

    private static String text(JsonNode message) {
        return message.path("text").asString();
    }

    private static long times(String log, String text) {
        String quoted = '"' + text + '"';
        return Stream.iterate(log.indexOf(quoted), at -> at >= 0, at -> log.indexOf(quoted, at + 1))
                .count();
    }

    private static String log(String topic) {
        return TestLog.all(topic).stream()
                .map(found -> new String(found.value(), UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /// How far the groups that store chats have followed the log.
    private static String storing() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestParts.bootstrapServers()))) {
            StringBuilder report = new StringBuilder();
            for (Map.Entry<String, String> group : STORING_CHATS.entrySet()) {
                report.append(lag(admin, group.getKey()));
            }
            return report.toString();
        } catch (InterruptedException | ExecutionException e) {
            return "how far chats are stored is not known: " + e;
        }
    }

    private static String lag(Admin admin, String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> stored = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(stored.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get();
        return stored.entrySet().stream()
                .map(it -> "%s %s: %d of %d committed%n"
                        .formatted(
                                group,
                                it.getKey(),
                                it.getValue().offset(),
                                Objects.requireNonNull(ends.get(it.getKey())).offset()))
                .sorted()
                .collect(Collectors.joining());
    }
}
