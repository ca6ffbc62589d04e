package org.pasokh.local;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what was started, whatever one of them does about it.
final class Stopping {

    private Stopping() {}

    static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // whatever a part throws, the next one is stopped as well
            log().warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }

    /// All at once; those that take longer than the limit are left behind.
    static void together(List<? extends AutoCloseable> parts, long limitSeconds) {
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("stopping-", 0).factory());
        parts.forEach(part -> threads.execute(() -> quietly(part)));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(limitSeconds, TimeUnit.SECONDS)) {
                log().warn("not everything stopped within {} s", limitSeconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Not a field: the log's folder is known only once the options are.
    private static Logger log() {
        return LoggerFactory.getLogger(Stopping.class);
    }
}
