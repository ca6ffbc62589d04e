package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.SimulatedWaits.Wait;

/// How far estimated waits are from real ones, per queue and estimator, as the table of
/// docs/architecture/estimated-wait.md has it.
public final class WaitBackTest {

    private static final long SEED = 20261121;

    private WaitBackTest() {}

    /// @param hours of each day
    public static String of(int days, double hours) {
        return table(play(days, hours));
    }

    static List<Wait> play(int days, double hours) {
        return IntStream.range(0, days)
                .mapToObj(day -> new SimulatedWaits(SEED + day, hours).play())
                .flatMap(List::stream)
                .toList();
    }

    static String table(List<Wait> waits) {
        StringBuilder table = new StringBuilder("""
                | queue | waits | mean | estimator | mean abs error | bias | within the estimate | within the band |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        Map<String, List<Wait>> byPlace = waits.stream()
                .collect(Collectors.groupingBy(wait -> wait.place().id(), TreeMap::new, Collectors.toList()));
        byPlace.forEach((place, some) -> {
            for (Estimator estimator : Estimator.values()) {
                row(
                        table,
                        place,
                        estimator.name(),
                        some,
                        wait -> seconds(wait.foretold().by(estimator)));
            }
            row(table, place, "the believed one", some, wait -> wait.foretold().expected() / 1_000.0);
        });
        return table.toString();
    }

    private static void row(
            StringBuilder table, String place, String name, List<Wait> waits, ToDoubleFunction<Wait> estimate) {
        List<Wait> said = waits.stream()
                .filter(wait -> !Double.isNaN(estimate.applyAsDouble(wait)))
                .toList();
        double off = mean(said, wait -> Math.abs(estimate.applyAsDouble(wait) - actual(wait)));
        double bias = mean(said, wait -> estimate.applyAsDouble(wait) - actual(wait));
        boolean believed = name.startsWith("the");
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f s | %s | %.0f s | %+.0f s | %s | %s |%n",
                place,
                said.size(),
                mean(said, WaitBackTest::actual),
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                off,
                bias,
                believed ? percent(withinEdge(said)) : "",
                believed ? percent(withinBand(said)) : ""));
    }

    static double withinEdge(List<Wait> waits) {
        return mean(waits, wait -> wait.actual().toMillis() <= wait.foretold().upTo() ? 1 : 0);
    }

    static double withinBand(List<Wait> waits) {
        return mean(waits, wait -> wait.actual().compareTo(edge(wait)) <= 0 ? 1 : 0);
    }

    private static Duration edge(Wait wait) {
        return wait.foretold().band().upTo();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static double actual(Wait wait) {
        return wait.actual().toMillis() / 1_000.0;
    }

    private static double seconds(@Nullable Long millis) {
        return millis == null ? Double.NaN : millis / 1_000.0;
    }

    private static double mean(List<Wait> waits, ToDoubleFunction<Wait> value) {
        return waits.stream().mapToDouble(value).average().orElse(0);
    }
}
