package org.pasokh.contracts.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.DecisionRecord.Candidate;
import org.pasokh.contracts.routing.DecisionRecord.DecisionTrigger;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;

/// Bytes that are the same in every process, whatever order its hashes come in.
class InOrderTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void reasons_stand_in_an_offer_in_their_own_order() {
        Map<PassedOver, Integer> counts = allOf(PassedOver.values());
        RoutingEvent.OfferMade offer = new RoutingEvent.OfferMade(
                "o1", "v1", "i1", "sales", Channel.CHAT, "sara", 1, 33, NINE, NINE, NINE, record(counts), null);

        assertThat(json(EventCodec.value(offer))).containsSubsequence(names(PassedOver.values()));
    }

    @Test
    void queues_channels_and_costs_stand_in_a_request_in_their_own_order() {
        Set<String> queues =
                IntStream.range(10, 40).mapToObj(number -> "queue-" + number).collect(Collectors.toSet());
        Map<String, Integer> skills = queues.stream().collect(Collectors.toMap(queue -> queue, _ -> 3));
        byte[] agent = EventCodec.value(
                new RoutingRequest.ConfigureAgent("1", "sara", Set.of(), Set.of(Channel.values()), 100, skills));
        byte[] pool = EventCodec.value(new RoutingRequest.ConfigurePool(
                "1", List.of(), allOf(Channel.values()), queues, null, null, null, null));

        assertThat(json(agent)).containsSubsequence(queues.stream().sorted().toList());
        assertThat(json(pool)).containsSubsequence(queues.stream().sorted().toList());
        assertThat(json(agent)).containsSubsequence(names(Channel.values()));
        assertThat(json(pool)).containsSubsequence(names(Channel.values()));
    }

    private static DecisionRecord record(Map<PassedOver, Integer> counts) {
        return new DecisionRecord(
                DecisionTrigger.VISIT_WAITED,
                new Candidate("sara", 100, 100, 0, null),
                List.of(),
                1,
                counts,
                "1",
                7,
                null,
                null,
                null);
    }

    private static <E extends Enum<E>> Map<E, Integer> allOf(E[] values) {
        return Stream.of(values).collect(Collectors.toMap(Function.identity(), value -> 1));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> '"' + value.name() + '"').toList();
    }

    private static String json(byte[] value) {
        return new String(value, UTF_8);
    }
}
