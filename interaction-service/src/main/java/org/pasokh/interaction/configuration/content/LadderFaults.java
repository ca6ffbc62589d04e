package org.pasokh.interaction.configuration.content;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ladder goes one way: each step later than the one before it, and asking less.
final class LadderFaults {

    private LadderFaults() {}

    static Stream<Fault> of(Content content) {
        return content.queues().entrySet().stream()
                .flatMap(queue -> IntStream.range(0, queue.getValue().ladder().size())
                        .boxed()
                        .flatMap(i -> problem(queue.getValue(), i)
                                .map(problem ->
                                        Fault.at(problem, "queues", queue.getKey(), "ladder", Integer.toString(i)))));
    }

    private static Stream<String> problem(Queue queue, int index) {
        Step step = queue.ladder().get(index);
        if (step.level() == null && !step.dropOptional()) {
            return Stream.of("relaxes nothing: it needs a level or dropOptional");
        }
        if (queue.ladder().subList(0, index).stream().anyMatch(Step::dropOptional)) {
            return Stream.of("nothing is left to relax once optional skills are dropped");
        }
        Integer before = levelBefore(queue, index);
        Stream<String> level = before != null && step.level() != null && step.level() >= before
                ? Stream.of("asks no less than the step before it")
                : Stream.empty();
        Stream<String> time = index > 0 && !isLater(step, queue.ladder().get(index - 1))
                ? Stream.of("comes no later than the step before it")
                : Stream.empty();
        return Stream.concat(level, time);
    }

    private static boolean isLater(Step step, Step before) {
        return Objects.isNull(step.after())
                || Objects.isNull(before.after())
                || step.after().compareTo(before.after()) > 0;
    }

    private static @Nullable Integer levelBefore(Queue queue, int index) {
        return queue.ladder().subList(0, index).reversed().stream()
                .map(Step::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
