package org.pasokh.platform.topics;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.failure.Backoff;
import org.pasokh.platform.failure.FailureReason;
import org.pasokh.platform.kafka.KafkaSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// Makes the topics that are missing, where that is allowed, and before anything is made that reads them: the binder
/// of Kafka Streams asks for its topics while the service's parts are still being put together.
final class TopicCreation implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private final KafkaSettings kafka;
    private final TopicSettings settings;
    private final List<Topic> topics;

    TopicCreation(Environment environment) {
        Binder binder = Binder.get(environment);
        kafka = binder.bindOrCreate("pasokh.kafka", KafkaSettings.class);
        settings = binder.bindOrCreate("pasokh.topics", TopicSettings.class);
        topics = NeededTopics.of(environment.getRequiredProperty("spring.application.name"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (!settings.create()) {
            return;
        }
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));
        while (!create()) {
            backoff.pause();
        }
    }

    private boolean create() {
        try (TopicAdmin admin = new TopicAdmin(kafka, settings)) {
            admin.create(topics);
            return true;
        } catch (InterruptException e) { // the service is to stop, not to wait
            throw e;
        } catch (KafkaException e) {
            LOG.warn("topics.waiting-for-kafka at={} reason={}", kafka.bootstrapServers(), FailureReason.of(e));
            return false;
        }
    }
}
