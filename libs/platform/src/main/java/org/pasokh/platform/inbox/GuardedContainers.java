package org.pasokh.platform.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.inbox.Attempts.GroupPartition;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/// Sets up the containers of group consumers so that no record is ever passed over: what a guarded handler throws
/// brings the record again after a pause, in which the consumer keeps its place in the group.
final class GuardedContainers implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;

    private final Inbox inbox;
    private final Map<String, AbstractMessageListenerContainer<?, ?>> containers = new ConcurrentHashMap<>();

    GuardedContainers(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> dlqDestinationResolver,
            @Nullable BackOff backOff) {
        container.setCommonErrorHandler(againAndAgain());
        ContainerProperties properties = container.getContainerProperties();
        // only a commit that is waited for is made up for when a rebalance refuses it; one that is lost would stay
        // behind until the partition's next record, and what asks how far a group has come would wait as long
        properties.setSyncCommits(true);
        // on a stop the records behind the current one are left to the next reader
        properties.setStopImmediate(true);
        properties.setConsumerRebalanceListener(new Rebalancing(inbox, group));
        containers.put(destinationName + " " + group, container);
    }

    /// Those that should read and do not.
    List<String> stopped() {
        return containers.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isRunning() || !entry.getValue().isInExpectedState())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static DefaultErrorHandler againAndAgain() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        // the guard has said what there is to say
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private record Rebalancing(Inbox inbox, String group) implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            inbox.giveBack(read(partitions));
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            inbox.forget(read(partitions));
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            inbox.forget(read(partitions));
        }

        private List<GroupPartition> read(Collection<TopicPartition> partitions) {
            return partitions.stream()
                    .map(partition -> new GroupPartition(group, partition))
                    .toList();
        }
    }
}
