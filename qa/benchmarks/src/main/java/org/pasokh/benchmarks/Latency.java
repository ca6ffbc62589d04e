package org.pasokh.benchmarks;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long one step took, over many samples; 10 µs to 5 min.
public final class Latency {

    private final String name;
    private final Histogram micros =
            new ConcurrentHistogram(10, Duration.ofMinutes(5).toNanos() / 1_000, 3);

    Latency(String name) {
        this.name = name;
    }

    void sample(long fromNanos, long toNanos) {
        micros.recordValue(Math.clamp(
                (toNanos - fromNanos) / 1_000, 10, Duration.ofMinutes(5).toNanos() / 1_000));
    }

    String name() {
        return name;
    }

    long count() {
        return micros.getTotalCount();
    }

    /// `| name | samples | p50 | p95 | p99 | worst |`, in milliseconds.
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                name,
                count(),
                millis(50),
                millis(95),
                millis(99),
                millis(100));
    }

    static String head() {
        return "| step | samples | p50 ms | p95 ms | p99 ms | worst ms |\n| --- | --- | --- | --- | --- | --- |";
    }

    private double millis(double percentile) {
        return count() == 0 ? Double.NaN : micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
