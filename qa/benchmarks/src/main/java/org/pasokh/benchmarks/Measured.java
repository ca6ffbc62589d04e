package org.pasokh.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pasokh.benchmarks.Hops.Moments;

/// What one rate came to.
///
/// @param answered how many of the conversations heard an answer within a minute of the last one's beginning
/// @param steps whole ways and their hops, the yardstick last
public record Measured(double perSecond, int conversations, long answered, List<Latency> steps) {

    static Measured of(double perSecond, int times, List<Moments> all, Latency yardstick) {
        List<Moments> byTime = all.stream()
                .sorted(Comparator.comparingLong(moments -> moments.written))
                .toList();
        List<Moments> lastQuarter = byTime.subList(byTime.size() * 3 / 4, byTime.size());
        return new Measured(
                perSecond,
                times,
                all.stream().filter(moments -> moments.heard > 0).count(),
                Stream.of(
                                step(
                                        all,
                                        "customer's message → offer on the agent's stream",
                                        m -> m.written,
                                        m -> m.onDesk),
                                step(lastQuarter, "the same, last quarter of the run", m -> m.written, m -> m.onDesk),
                                step(all, "– message → contact.inbound", m -> m.written, m -> m.inbound),
                                step(all, "– contact.inbound → routing.requests", m -> m.inbound, m -> m.requested),
                                step(all, "– routing.requests → routing.events", m -> m.requested, m -> m.offered),
                                step(all, "– routing.events → agent's stream", m -> m.offered, m -> m.onDesk),
                                step(all, "agent's answer → visitor's socket", m -> m.answered, m -> m.heard),
                                step(lastQuarter, "the same, last quarter of the run", m -> m.answered, m -> m.heard),
                                step(all, "– answer → contact.outbound", m -> m.answered, m -> m.outbound),
                                step(all, "– contact.outbound → visitor's socket", m -> m.outbound, m -> m.heard),
                                yardstick)
                        .toList());
    }

    /// In Markdown.
    public String table() {
        return String.format(
                Locale.ROOT,
                "%n### %s conversations/s: %d, answered %d%n%n%s%n%s",
                perSecond,
                conversations,
                answered,
                Latency.head(),
                steps.stream().map(Latency::row).collect(Collectors.joining("\n")));
    }

    private static Latency step(
            List<Moments> all, String name, ToLongFunction<Moments> from, ToLongFunction<Moments> to) {
        Latency latency = new Latency(name);
        all.stream()
                .filter(moments -> from.applyAsLong(moments) > 0 && to.applyAsLong(moments) > 0)
                .forEach(moments -> latency.sample(from.applyAsLong(moments), to.applyAsLong(moments)));
        return latency;
    }
}
