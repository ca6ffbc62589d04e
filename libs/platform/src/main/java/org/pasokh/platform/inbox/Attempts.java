package org.pasokh.platform.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// The attempts of one handler, partition by partition.
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final String name;
    private final ThisProcess process;
    private final PartitionMarkers markers;
    private final Map<GroupPartition, PartitionAttempts> partitions = new ConcurrentHashMap<>();

    /// The process that attempts.
    ///
    /// @param id its own; the next process of the same service has another
    record ThisProcess(String id, Instant since) {}

    /// A partition as one group reads it.
    record GroupPartition(String group, TopicPartition partition) {}

    Attempts(String name, ThisProcess process, PartitionMarkers markers) {
        this.name = name;
        this.process = process;
        this.markers = markers;
    }

    PartitionAttempts of(IncomingRecord incoming) {
        boolean isOld = incoming.position().appendedAt().isBefore(process.since());
        return partitions.computeIfAbsent(
                incoming.groupPartition(),
                read -> PartitionAttempts.from(
                        markers,
                        id(read.partition()),
                        process.id(),
                        incoming.position().offset(),
                        isOld));
    }

    /// The partitions go to another process, or to this one anew; what is known of them is read again then.
    void forget(Collection<GroupPartition> moved) {
        moved.forEach(partitions::remove);
    }

    /// The partitions were given up in order: nobody died.
    void giveBack(Collection<GroupPartition> revoked) {
        for (GroupPartition read : revoked) {
            if (partitions.remove(read) != null) {
                giveBack(read.partition());
            }
        }
    }

    private void giveBack(TopicPartition partition) {
        try {
            markers.giveBack(id(partition), process.id());
        } catch (DataAccessException e) {
            // the next reader will be careful for a while, which costs time only
            LOG.warn(
                    "inbox.not-given-back partition={} reason={}",
                    id(partition),
                    e.getClass().getSimpleName());
        }
    }

    private String id(TopicPartition partition) {
        return name + "/" + partition.topic() + "/" + partition.partition();
    }
}
