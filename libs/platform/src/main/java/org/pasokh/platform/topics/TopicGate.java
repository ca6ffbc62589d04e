package org.pasokh.platform.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.failure.Backoff;
import org.pasokh.platform.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Lets nothing read from Kafka before the topics have been found as the code wants them. While the broker is away the
/// service waits before it opens its port; on a difference it does not start.
final class TopicGate implements SmartLifecycle {

    /// Before the bindings, and with them before the web server.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3500;

    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);

    private final TopicAdmin admin;
    private final TopicSettings settings;
    private final List<Topic> topics;
    private volatile boolean open;

    TopicGate(TopicAdmin admin, TopicSettings settings, List<Topic> topics) {
        this.admin = admin;
        this.settings = settings;
        this.topics = topics;
    }

    @Override
    public void start() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2));
        Optional<List<String>> differences = differences();
        // what was made a moment ago may not be visible yet
        for (int looks = 1;
                differences.isEmpty() || (settings.create() && looks < 5 && isMissing(differences));
                looks++) {
            backoff.pause();
            differences = differences();
        }
        if (!differences.get().isEmpty()) {
            throw new StartRefused(differences.get());
        }
        open = true;
        LOG.info("topics.verified count={}", topics.size());
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /// Throws unless the broker answers.
    void ping() {
        admin.ping();
    }

    private Optional<List<String>> differences() {
        try {
            return Optional.of(admin.differences(topics));
        } catch (InterruptException e) { // the service is to stop, not to wait
            throw e;
        } catch (KafkaException e) {
            LOG.warn("topics.waiting-for-kafka reason={}", FailureReason.of(e));
            return Optional.empty();
        }
    }

    private static boolean isMissing(Optional<List<String>> differences) {
        return differences.stream().flatMap(List::stream).anyMatch(line -> line.endsWith("is missing"));
    }
}
