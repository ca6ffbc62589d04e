package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.routing.application.PoolsInMemory;
import org.pasokh.interaction.routing.application.ReadingTheLog;
import org.pasokh.interaction.routing.domain.Router;

/// Feeds the complete log of requests, ticks included, to the plain core and compares what comes out with the log of
/// events, event for event.
final class LogAudit {

    private LogAudit() {}

    /// How many events were compared.
    static int compare(RoutingLog log) {
        Map<Integer, List<String>> expected = new HashMap<>();
        Map<Integer, PartitionRouter> routers = new HashMap<>();
        for (ConsumerRecord<String, byte[]> request : log.requests()) {
            PartitionRouter router = routers.computeIfAbsent(request.partition(), unseen -> newRouter());
            List<String> ofPartition = expected.computeIfAbsent(request.partition(), unseen -> new ArrayList<>());
            router.read(RequestRecord.of(request)).events().forEach(event -> ofPartition.add(line(event.envelope())));
        }
        Map<Integer, List<String>> found = new HashMap<>();
        log.events()
                .forEach(event -> found.computeIfAbsent(event.partition(), unseen -> new ArrayList<>())
                        .add(line(RoutingLog.envelope(event))));
        expected.values().removeIf(List::isEmpty);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((partition, events) -> assertThat(found.get(partition)).containsExactlyElementsOf(events));
        return found.values().stream().mapToInt(List::size).sum();
    }

    private static PartitionRouter newRouter() {
        return new PartitionRouter(new ReadingTheLog(new Router(EventIds::of), new PoolsInMemory()));
    }

    private static String line(Envelope<RoutingEvent> event) {
        return EventCodec.headers(event) + " " + new String(EventCodec.value(event.event()), UTF_8);
    }
}
