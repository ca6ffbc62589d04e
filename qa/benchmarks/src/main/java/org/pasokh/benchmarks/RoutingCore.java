package org.pasokh.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// How many inputs a second one thread of the plain core takes, and how long each does, by how many agents there are,
/// of how many kinds, and how many wait.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoutingCore {

    /// One core: no collector that works beside it. What is looked up lies all over the memory: in large pages, with
    /// short heads of the objects.
    private static final String[] JVM = {
        "-XX:+UseSerialGC",
        "-Xms8g",
        "-Xmx8g",
        "-Xmn6g",
        "-XX:+AlwaysPreTouch",
        "-XX:+UseTransparentHugePages",
        "-XX:+UseCompactObjectHeaders",
        "--sun-misc-unsafe-memory-access=allow"
    };

    /// The pool that the inputs go to.
    @State(Scope.Thread)
    public static class Floor {
        @Param({"1000"})
        private int agents;

        @Param({"10000"})
        private int waiting;

        @Param({"40"})
        private int kinds;

        private @Nullable RoutingFloor floor;

        @Setup
        public void fill() {
            floor = new RoutingFloor(agents, waiting, kinds);
        }

        int input() {
            return floor == null ? 0 : floor.input();
        }
    }

    /// As many numbers in order as visits wait.
    @State(Scope.Thread)
    public static class Sorted {
        @Param({"10000"})
        private int waiting;

        private final NavigableSet<Long> numbers = new TreeSet<>();
        private final Random random = new Random(20261122);

        @Setup
        public void fill() {
            while (numbers.size() < waiting) {
                numbers.add(random.nextLong());
            }
        }
    }

    @Benchmark
    public int input(Floor floor) {
        return floor.input();
    }

    /// The yardstick: the least among so many goes, and another comes.
    @Benchmark
    public @Nullable Long sorted(Sorted sorted) {
        Long first = sorted.numbers.pollFirst();
        sorted.numbers.add(sorted.random.nextLong());
        return first;
    }

    /// @param args how many agents (default 100, 1000, 10000)
    public static void main(String[] args) throws RunnerException {
        List<Integer> agents = args.length == 0
                ? List.of(100, 1_000, 10_000)
                : List.of(args).stream().map(Integer::valueOf).toList();
        System.out.println(Row.HEAD);
        for (int kinds : new int[] {40, Integer.MAX_VALUE}) {
            for (int of : agents) {
                for (int waiting : new int[] {1_000, 10_000, 100_000}) {
                    System.out.println(measure(of, waiting, kinds, 1, TimeValue.seconds(10)));
                }
            }
        }
    }

    /// @param kinds how many different set-ups the agents have at most
    /// @param forks 0 to measure in this process
    /// @param length of each of three iterations, after as many to warm up
    public static Row measure(int agents, int waiting, int kinds, int forks, TimeValue length) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(RoutingCore.class.getName() + "\\..*")
                .param("agents", Integer.toString(agents))
                .param("waiting", Integer.toString(waiting))
                .param("kinds", Integer.toString(kinds))
                .forks(forks)
                .jvmArgsAppend(JVM)
                .warmupIterations(3)
                .warmupTime(length)
                .measurementIterations(3)
                .measurementTime(length)
                .verbosity(VerboseMode.SILENT)
                .build();
        List<RunResult> results = new ArrayList<>(new Runner(options).run());
        return new Row(
                agents,
                waiting,
                kinds,
                statistics(results, "input"),
                statistics(results, "sorted"),
                bytesPerVisit(agents, waiting, kinds));
    }

    private static Statistics statistics(List<RunResult> results, String benchmark) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(benchmark))
                .findFirst()
                .orElseThrow()
                .getStatistics();
    }

    /// What one more waiting visit takes of the heap, all that is kept of it together.
    private static long bytesPerVisit(int agents, int waiting, int kinds) {
        long half = heapOf(() -> new RoutingFloor(agents, waiting / 2, kinds));
        long all = heapOf(() -> new RoutingFloor(agents, waiting, kinds));
        return (all - half) / (waiting - waiting / 2);
    }

    private static long heapOf(Supplier<RoutingFloor> making) {
        long before = used();
        RoutingFloor floor = making.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(floor);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// What was measured; times in microseconds.
    public record Row(int agents, int waiting, int kinds, Statistics input, Statistics yardstick, long bytesPerVisit) {
        static final String HEAD = "| agents | of kinds | waiting | inputs/s | p50 µs | p99 µs | worst ms "
                + "| yardstick: sorted set, ops/s | bytes per visit |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

        public double perSecond() {
            return 1e6 / input.getMean();
        }

        /// In Markdown.
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %s | %,d | %,.0f | %.1f | %.1f | %.1f | %,.0f | %,d |",
                    agents,
                    kinds < agents ? Integer.toString(kinds) : "each its own",
                    waiting,
                    perSecond(),
                    input.getPercentile(50),
                    input.getPercentile(99),
                    input.getMax() / 1_000,
                    1e6 / yardstick.getMean(),
                    bytesPerVisit);
        }
    }
}
