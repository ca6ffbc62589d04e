package org.pasokh.benchmarks;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Calls at a fixed rate, by the plan and not by the last call: what comes late is late, and counted from its time.
final class Pace {

    private Pace() {}

    /// Returns after the last call; throws when one of them failed.
    static void run(double perSecond, int times, IntConsumer call) {
        double period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        List<? extends ScheduledFuture<?>> calls;
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            calls = IntStream.range(0, times)
                    .mapToObj(i -> clock.schedule(() -> call.accept(i), Math.round(i * period), TimeUnit.NANOSECONDS))
                    .toList();
        }
        calls.forEach(ScheduledFuture::resultNow);
    }
}
