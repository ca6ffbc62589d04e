package org.pasokh.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Calls at a fixed rate, by the plan and not by the last call: what comes late is late, and counted from its time.
final class Pace {

    private Pace() {}

    static void run(double perSecond, int times, IntConsumer call) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long due = start + (long) (i / perSecond * TimeUnit.SECONDS.toNanos(1));
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.accept(i);
        }
    }
}
