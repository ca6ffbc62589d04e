package org.pasokh.interaction.routing.messaging;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.LineOrder;
import org.pasokh.interaction.routing.domain.Returning;
import org.pasokh.interaction.routing.domain.Severity;
import org.pasokh.interaction.routing.domain.Urgency;

/// What moves visits forward, from the log into the router's own terms.
final class UrgencyMapping {

    private UrgencyMapping() {}

    static Urgency urgency(org.pasokh.contracts.routing.Urgency it) {
        return new Urgency(
                it.dueAt() == null ? null : Bounds.promise(it.dueAt()),
                named(it.tier(), CustomerTier::valueOf),
                named(it.severity(), Severity::valueOf),
                named(it.returning(), Returning::valueOf),
                it.prioritySeconds() == null ? 0 : Bounds.headStart(it.prioritySeconds()));
    }

    static org.pasokh.contracts.routing.Urgency urgency(Urgency it) {
        return new org.pasokh.contracts.routing.Urgency(
                it.dueAt(),
                named(it.tier(), org.pasokh.contracts.routing.CustomerTier::valueOf),
                named(it.severity(), org.pasokh.contracts.routing.Severity::valueOf),
                named(it.returning(), org.pasokh.contracts.routing.Returning::valueOf),
                it.priority());
    }

    static LineOrder order(org.pasokh.contracts.routing.LineOrder it) {
        return new LineOrder(
                headStarts(it.channels(), Channel::valueOf),
                headStarts(it.tiers(), CustomerTier::valueOf),
                headStarts(it.severities(), Severity::valueOf),
                headStarts(it.returns(), Returning::valueOf),
                Bounds.headStart(it.mostSeconds()),
                Bounds.headStart(it.leastSeconds()),
                it.tierShare(),
                it.phoneFirst());
    }

    private static <K extends Enum<K>> Map<K, Integer> headStarts(
            Map<? extends Enum<?>, Integer> seconds, Function<String, K> name) {
        return seconds.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> name.apply(each.getKey().name()), each -> Bounds.headStart(each.getValue())));
    }

    private static <E> @Nullable E named(@Nullable Enum<?> value, Function<String, E> name) {
        return value == null ? null : name.apply(value.name());
    }
}
