package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.interaction.routing.application.ReadingTheLog;
import org.pasokh.interaction.routing.application.Ticking;
import org.pasokh.interaction.routing.domain.Router;

/// The router of one task of the stream. What it reads, what it keeps and what it says are one transaction.
final class RouterProcessor implements Processor<String, byte[], String, RoutedEvent> {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final RouterParts parts;
    private @Nullable Task task;

    RouterProcessor(RouterParts parts) {
        this.parts = parts;
    }

    /// All that belongs to one life of the task; a task that is taken up again begins a new one from its store.
    private record Task(
            ProcessorContext<String, RoutedEvent> context,
            int partition,
            ReadingTheLog reading,
            PartitionRouter router,
            UnkeptLetters letters) {}

    @Override
    public void init(ProcessorContext<String, RoutedEvent> context) {
        int partition = context.taskId().partition();
        ReadingTheLog reading = new ReadingTheLog(
                new Router(EventIds::of), new PoolsInStore(context.getStateStore(RouterTopology.STORE)));
        Ticking ticking = new Ticking((pool, readTo, now) -> parts.ticks().append(partition, pool, readTo, now));
        UnkeptLetters letters = new UnkeptLetters(context.getStateStore(RouterTopology.LETTERS), parts.failed());
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> {
            ticking.look(reading.pools(), Instant.ofEpochMilli(now));
            letters.sweep();
        });
        task = new Task(context, partition, reading, new PartitionRouter(reading), letters);
        parts.meters().waiting(partition, reading);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Task current = Objects.requireNonNull(task);
        RequestRecord request = request(record, current);
        Answer answer = parts.meters().timed(() -> current.router().read(request));
        answer.events()
                .forEach(event -> current.context().forward(out(event, record.timestamp(), current.partition())));
        answer.requests().forEach(asked -> current.context().forward(out(asked, record.timestamp())));
        parts.meters().count(answer);
        parts.meters().waiting(current.partition(), current.reading());
        if (answer instanceof Answer.Failed(var _, String reason)) {
            current.letters().add(new FailedRequest(request, reason));
        }
    }

    @Override
    public void close() {
        if (task != null) {
            parts.meters().left(task.partition());
        }
    }

    private static RequestRecord request(Record<String, byte[]> record, Task task) {
        RecordMetadata place = task.context().recordMetadata().orElseThrow();
        return new RequestRecord(
                place.partition(),
                place.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                RequestRecord.texts(record.headers()),
                record.value());
    }

    private static Record<String, RoutedEvent> out(WrittenEvent event, long timestamp, int partition) {
        RoutedEvent routed = new RoutedEvent(partition, event.value());
        return new Record<>(event.envelope().key(), routed, timestamp, headers(event.headers()));
    }

    private static Record<String, RoutedEvent> out(WrittenRequest request, long timestamp) {
        return new Record<>(request.key(), RoutedEvent.request(request.value()), timestamp, headers(request.headers()));
    }

    private static Headers headers(Map<String, String> texts) {
        Headers headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return headers;
    }
}
