package org.pasokh.gateway.ledger.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.ledger.domain.Letters;
import org.pasokh.gateway.ledger.domain.Unsettled;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Looks for dead letters on the services' topics of them. It is asked seldom: only when a contact has been passed by.
public final class KafkaLetters implements Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Readers readers;
    private final JsonMapper json;

    /// @param consumers makes one that belongs to no group
    public KafkaLetters(Supplier<Consumer<String, byte[]>> consumers, Readers readers, JsonMapper json) {
        this.consumers = consumers;
        this.readers = readers;
        this.json = json;
    }

    /// What a notice says of which letter it is.
    private record Notice(@Nullable String document) {}

    @Override
    public Set<String> among(Collection<Unsettled> contacts) {
        Map<String, List<Unsettled>> byTopic = contacts.stream()
                .filter(contact -> readers.all().containsKey(contact.reader()))
                .collect(Collectors.groupingBy(contact -> readerOf(contact).letters()));
        Set<String> found = new HashSet<>();
        byTopic.forEach((topic, suspects) -> found.addAll(among(topic, suspects)));
        return found;
    }

    private Set<String> among(String topic, List<Unsettled> suspects) {
        Map<String, String> byLetter =
                suspects.stream().collect(Collectors.toMap(this::letterOf, Unsettled::id, (first, _) -> first));
        Instant since =
                suspects.stream().map(Unsettled::hour).min(Instant::compareTo).orElseThrow();
        Set<String> found = new HashSet<>();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            for (ConsumerRecord<String, byte[]> read : since(consumer, topic, since)) {
                String letter = letter(read.value());
                if (letter != null && byLetter.containsKey(letter)) {
                    found.add(byLetter.get(letter));
                }
            }
        }
        return found;
    }

    /// As the platform names the letter of a record that a handler could not process.
    private String letterOf(Unsettled contact) {
        return EventIds.of(
                "dead-letter",
                readerOf(contact).handler(),
                contact.place().spot().topic(),
                Integer.toString(contact.place().spot().partition()),
                Long.toString(contact.place().offset()));
    }

    private Readers.Reader readerOf(Unsettled contact) {
        return Objects.requireNonNull(readers.all().get(contact.reader()), contact.reader());
    }

    private @Nullable String letter(byte[] value) {
        try {
            return json.readValue(value, Notice.class).document();
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Iterable<ConsumerRecord<String, byte[]>> since(
            Consumer<String, byte[]> consumer, String topic, Instant since) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = new HashMap<>(consumer.offsetsForTimes(times, PATIENCE));
        partitions.forEach(partition -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        });
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        }
        return read;
    }
}
