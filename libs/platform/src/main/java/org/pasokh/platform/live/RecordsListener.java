package org.pasokh.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/// Hands on what the container reads, one record after the other.
final class RecordsListener implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsListener.class);

    private final String reader;
    private final LiveListener listener;
    private final ReaderProgress progress;
    private final Freshness freshness;

    RecordsListener(String reader, LiveListener listener, ReaderProgress progress, Freshness freshness) {
        this.reader = reader;
        this.listener = listener;
        this.progress = progress;
        this.freshness = freshness;
    }

    @Override
    public boolean wantsPollResult() {
        return true;
    }

    @Override
    public void onMessage(
            ConsumerRecords<String, byte[]> records, @Nullable Acknowledgment ack, Consumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> polled : records) {
            handOn(polled);
        }
        records.nextOffsets().forEach((partition, next) -> reached(partition, next.offset(), consumer));
        freshness.look(consumer, progress);
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment ack,
            @Nullable Consumer<?, ?> consumer) {
        throw new UnsupportedOperationException("the container hands over the poll's result");
    }

    /// On the container's thread, after a poll without records.
    void idle(Consumer<?, ?> consumer) {
        for (TopicPartition partition : progress.partitions()) {
            reached(partition, consumer.position(partition), consumer);
        }
        freshness.look(consumer, progress);
    }

    private void reached(TopicPartition partition, long next, Consumer<?, ?> consumer) {
        progress.reached(partition, next);
        progress.behind(partition, consumer.currentLag(partition).orElse(0));
    }

    private void handOn(ConsumerRecord<String, byte[]> polled) {
        try {
            listener.onRecord(read(polled));
        } catch (RuntimeException e) { // a view that stumbles over one record must not miss all that follow
            LOG.error(
                    "live.failed reader={} at={}-{}@{}",
                    reader,
                    polled.topic(),
                    polled.partition(),
                    polled.offset(),
                    e);
        }
        progress.reached(new TopicPartition(polled.topic(), polled.partition()), polled.offset() + 1);
    }

    private static LiveRecord read(ConsumerRecord<String, byte[]> polled) {
        return new LiveRecord(
                polled.topic(),
                polled.partition(),
                polled.offset(),
                Instant.ofEpochMilli(polled.timestamp()),
                polled.key(),
                headers(polled),
                polled.value());
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> polled) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : polled.headers()) {
            headers.put(header.key(), new String(Objects.requireNonNullElse(header.value(), new byte[0]), UTF_8));
        }
        return headers;
    }
}
