package org.pasokh.interaction.desk.messaging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.platform.live.StartAt;
import org.pasokh.platform.live.TopicReader;
import org.pasokh.platform.live.TopicReaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/// Builds the view from what is kept and follows the logs from there.
final class FollowingTheLogs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingTheLogs.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    /// A view that may be older is not shown: longer than a leader's election takes, shorter than an offer.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final Map<String, Integer> PATIENCE =
            Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 5_000);

    private final KafkaSettings kafka;
    private final TopicReaders readers;
    private final Checkpoints checkpoints;
    private final CurrentView current;
    private final TaskScheduler scheduler;
    private final InstantSource clock;
    private volatile boolean running;

    FollowingTheLogs(
            KafkaSettings kafka,
            TopicReaders readers,
            Checkpoints checkpoints,
            CurrentView current,
            TaskScheduler scheduler,
            InstantSource clock) {
        this.kafka = kafka;
        this.readers = readers;
        this.checkpoints = checkpoints;
        this.current = current;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var _ = scheduler.schedule(this::begin, clock.instant());
    }

    /// The readers end with the service.
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the topics have been found right.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 3_000;
    }

    private void begin() {
        if (!running) {
            return;
        }
        try (Admin admin = Admin.create(kafka.clientWith(PATIENCE))) {
            follow(LogsStart.find(admin, clock.instant().minus(LiveView.KEPT)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) { // whatever it is, without a view there is no desk
            LOG.warn("desk.waits reason={}", rootOf(e).getClass().getSimpleName());
            var _ = scheduler.schedule(this::begin, clock.instant().plus(AGAIN_AFTER));
        }
    }

    private void follow(LogsStart logs) {
        Checkpoints.Known known = checkpoints.load(logs.names());
        Map<TopicPartition, Long> from = logs.from(known.next());
        LiveView view = new LiveView(known.agents(), logs.cursor(from));
        TopicReader reader = readers.open(
                "desk", LogsStart.TOPICS, new StartAt.Offsets(from), new ReadingLogs(view, clock)::onRecord);
        current.follow(view, () -> reader.isFresherThan(FRESH));
    }

    private static Throwable rootOf(Exception failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
