package org.pasokh.gateway.ledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of all that came in at one entry point in one hour.
///
/// @param by how many, by fate, and of those that were ignored by reason; together all that were received
public record Line(String entryPoint, Instant hour, Tier tier, long received, SortedMap<String, Long> by) {

    /// Contacts with the same fate.
    ///
    /// @param word the fate, or `IGNORED:<reason>`
    public record Count(String entryPoint, Instant hour, Tier tier, String word, long contacts) {

        static Count of(Unsettled contact, Fate fate) {
            return new Count(contact.entryPoint(), contact.hour(), contact.tier(), Line.word(fate, null), 1);
        }
    }

    public static String word(Fate fate, @Nullable String reason) {
        return fate == Fate.IGNORED && reason != null ? fate.name() + ":" + reason : fate.name();
    }

    private record Head(Instant hour, String entryPoint, Tier tier) {

        static Head of(Count count) {
            return new Head(count.hour(), count.entryPoint(), count.tier());
        }
    }

    /// The latest hour first.
    public static List<Line> of(List<Count> settled, List<Unsettled> others, Function<Unsettled, Fate> judge) {
        Map<Head, List<Count>> heads = Stream.concat(
                        settled.stream(), others.stream().map(it -> Count.of(it, judge.apply(it))))
                .collect(Collectors.groupingBy(Head::of));
        return heads.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> {
                    int byHour = other.hour.compareTo(one.hour);
                    int byEntryPoint = byHour != 0 ? byHour : one.entryPoint.compareTo(other.entryPoint);
                    return byEntryPoint != 0 ? byEntryPoint : one.tier.compareTo(other.tier);
                })
                .toList();
    }

    private static Line line(Head head, List<Count> counts) {
        SortedMap<String, Long> by = counts.stream()
                .collect(Collectors.groupingBy(Count::word, TreeMap::new, Collectors.summingLong(Count::contacts)));
        long received = counts.stream().mapToLong(Count::contacts).sum();
        return new Line(head.entryPoint, head.hour, head.tier, received, by);
    }
}
