package org.pasokh.interaction.configuration.content;

import java.util.HashSet;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A queue gives its visits to others, of its pool or another, and has a reason to.
final class OverflowFaults {

    private OverflowFaults() {}

    static Stream<Fault> of(Content content) {
        return content.queues().entrySet().stream().flatMap(entry -> queue(content, entry));
    }

    private static Stream<Fault> queue(Content content, Entry<String, Queue> entry) {
        Overflowing overflow = entry.getValue().overflow();
        if (overflow == null) {
            return Stream.empty();
        }
        Stream<Fault> reason = overflow.hasReason()
                ? Stream.empty()
                : Stream.of(Fault.at(
                        "says nothing of when: longestWait, expectedWait, waiting, unstaffed or serviceLevel",
                        "queues",
                        entry.getKey(),
                        "overflow"));
        Set<String> named = new HashSet<>();
        Stream<Fault> targets = IntStream.range(0, overflow.to().size()).boxed().flatMap(i -> {
            String problem = problem(content, entry, overflow.to().get(i), named);
            return problem == null
                    ? Stream.empty()
                    : Stream.of(Fault.at(problem, "queues", entry.getKey(), "overflow", "to", Integer.toString(i)));
        });
        return Stream.concat(reason, targets);
    }

    private static @Nullable String problem(Content content, Entry<String, Queue> from, String to, Set<String> named) {
        if (to.equals(from.getKey())) {
            return "is the queue itself";
        }
        if (!named.add(to)) {
            return "stands here more than once";
        }
        return content.queues().containsKey(to) ? null : "there is no such queue";
    }
}
