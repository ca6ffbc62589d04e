package org.pasokh.platform.live;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/// The container of a reader: partitions by hand, nothing committed, and word of polls that bring no record.
final class LiveContainer {

    /// A topic's end may be no record but a transaction's marker; only an idle poll shows that it was passed.
    private static final long IDLE_AFTER = 200;

    static final Map<String, Object> CONSUMER = Map.of(
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "allow.auto.create.topics",
            false,
            "default.api.timeout.ms",
            5_000);

    private LiveContainer() {}

    /// @param from the first offset to be read, per partition
    /// @param died runs when it reads no more, and nobody has told it to stop
    static KafkaMessageListenerContainer<String, byte[]> make(
            String name,
            ConsumerFactory<String, byte[]> consumers,
            Map<TopicPartition, Long> from,
            RecordsListener listener,
            Runnable died) {
        KafkaMessageListenerContainer<String, byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, properties(name, from, listener));
        container.setBeanName(name);
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent idle) {
                listener.idle(idle.getConsumer());
            } else if (event instanceof ConsumerStoppedEvent stopped
                    && stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
                died.run();
            }
        });
        return container;
    }

    private static ContainerProperties properties(
            String name, Map<TopicPartition, Long> from, RecordsListener listener) {
        ContainerProperties properties = new ContainerProperties(from.entrySet().stream()
                .map(first -> new TopicPartitionOffset(
                        first.getKey().topic(), first.getKey().partition(), first.getValue()))
                .toArray(TopicPartitionOffset[]::new));
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setIdleEventInterval(IDLE_AFTER);
        properties.setPollTimeout(IDLE_AFTER);
        properties.setClientId(name);
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        properties.setListenerTaskExecutor(new SimpleAsyncTaskExecutor(name + "-"));
        return properties;
    }
}
