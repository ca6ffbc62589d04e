package org.pasokh.gateway.chat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pasokh.gateway.chat.application.Later;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that only keeps time; what is due runs on a thread of its own and may wait.
final class Timers implements Later, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chat-timers").factory());

    @Override
    public void in(Duration delay, Runnable task) {
        try {
            var _ = clockwork.schedule(
                    () -> Thread.ofVirtual().name("chat-timer").start(() -> guarded(task)),
                    delay.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("too late: the gateway stops");
        }
    }

    /// Again and again, with this pause between an end and the next beginning, also after failures.
    void every(Duration pause, Runnable task) {
        in(pause, () -> {
            try {
                task.run();
            } finally {
                every(pause, task);
            }
        });
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("web chat: something recurring failed and will be tried again: {}", e.toString());
        }
    }
}
