package org.pasokh.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.pasokh.contracts.Topic;

/// Topics on the broker of the tests.
public final class TestTopics {

    private static final int PARTITIONS = 4;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestTopics() {}

    /// One that no other test of this run knows.
    public static Topic fresh(String name) {
        Topic topic = new Topic(
                name + "-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet(),
                Topic.PartitionClass.GENERAL,
                Duration.ofDays(1),
                false,
                false);
        create(topic);
        return topic;
    }

    /// With the settings it must have; those that exist already are left as they are.
    public static void create(Topic... topics) {
        create(TestParts.bootstrapServers(), topics);
    }

    public static void create(String bootstrapServers, Topic... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (Topic topic : topics) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, Topic topic) {
        int partitions = topic.partitions() == Topic.PartitionClass.SINGLE ? 1 : PARTITIONS;
        NewTopic wanted = new NewTopic(topic.name(), partitions, (short) 1).configs(topic.settings(1));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(topic.name(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
