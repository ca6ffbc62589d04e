package org.pasokh.platform.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.kafka.KafkaSettings;

/// The broker's own view of the topics. Throws Kafka's exceptions while it is away.
final class TopicAdmin implements AutoCloseable {

    private static final Map<String, Object> QUICK =
            Map.of("request.timeout.ms", 3_000, "default.api.timeout.ms", 5_000);

    private final Admin admin;
    private final TopicSettings settings;

    TopicAdmin(KafkaSettings kafka, TopicSettings settings) {
        this.admin = Admin.create(kafka.clientWith(QUICK));
        this.settings = settings;
    }

    /// Those that are not there; the others are left as they are.
    void create(Collection<Topic> topics) {
        admin.createTopics(topics.stream().map(settings::wanted).toList())
                .values()
                .values()
                .forEach(made -> tolerate(TopicExistsException.class, made));
    }

    List<String> differences(Collection<Topic> topics) {
        Map<String, TopicDescription> described = describe(topics);
        Map<ConfigResource, Config> configs = get(admin.describeConfigs(
                        described.keySet().stream().map(TopicAdmin::resource).toList())
                .all());
        List<String> differences = new ArrayList<>();
        for (Topic topic : topics) {
            TopicDescription description = described.get(topic.name());
            Config config = configs.get(resource(topic.name()));
            differences.addAll(TopicDifferences.of(topic, settings, description, values(config)));
        }
        return differences;
    }

    /// Throws unless the broker answers.
    void ping() {
        get(admin.describeCluster().clusterId());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private Map<String, TopicDescription> describe(Collection<Topic> topics) {
        Map<String, TopicDescription> described = new HashMap<>();
        admin.describeTopics(topics.stream().map(Topic::name).toList())
                .topicNameValues()
                .forEach((name, asked) -> {
                    TopicDescription answer = tolerate(UnknownTopicOrPartitionException.class, asked);
                    if (answer != null) {
                        described.put(name, answer);
                    }
                });
        return described;
    }

    private static Map<String, String> values(@Nullable Config config) {
        Map<String, String> values = new HashMap<>();
        if (config != null) {
            for (ConfigEntry entry : config.entries()) {
                values.put(entry.name(), entry.value());
            }
        }
        return values;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> @Nullable T tolerate(Class<? extends Exception> expected, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return null;
            }
            throw asKafka(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw asKafka(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static KafkaException asKafka(ExecutionException e) {
        return e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
}
