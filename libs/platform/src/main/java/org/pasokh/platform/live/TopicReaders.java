package org.pasokh.platform.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pasokh.contracts.Topic;
import org.springframework.kafka.core.ConsumerFactory;

/// Opens readers of whole topics. The service is ready when all of them have caught up.
public final class TopicReaders implements AutoCloseable {

    private final ConsumerFactory<String, byte[]> consumers;
    private final MeterRegistry meters;
    private final List<TopicReader> open = new CopyOnWriteArrayList<>();

    TopicReaders(ConsumerFactory<String, byte[]> consumers, MeterRegistry meters) {
        this.consumers = consumers;
        this.meters = meters;
    }

    /// Begins to read at once, in the background. The reader ends with the service at the latest.
    ///
    /// @param name unique in the service; it names the thread and the meters
    public TopicReader open(String name, Collection<Topic> topics, StartAt start, LiveListener listener) {
        TopicReader reader = new TopicReader(name, List.copyOf(topics), start, listener, consumers);
        open.add(reader);
        meters.gauge("pasokh.live.lag", Tags.of("reader", name), reader, TopicReader::lag);
        reader.open();
        return reader;
    }

    List<TopicReader> behind() {
        return open.stream().filter(TopicReader::isBehind).toList();
    }

    @Override
    public void close() {
        open.forEach(TopicReader::close);
    }
}
