package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CustomerTier;
import org.pasokh.contracts.routing.LineOrder;
import org.pasokh.contracts.routing.Returning;
import org.pasokh.contracts.routing.Severity;

/// Who goes before whom: head starts, and how far they may go.
///
/// @param most the head starts of one visit come to no more; nobody is overtaken by whom came later by more
/// @param putBack how far a priority below zero may put a visit back
/// @param tierShare at most so many in a hundred answers of a quarter of an hour go to customers whose tier let them
///     pass somebody who had waited for longer than promised
/// @param phoneFirst the share of calls answered in time, in a hundred, below which agents who could take a waiting
///     call get no mail or message; without it there is no such rule
public record Order(
        Map<Channel, @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration> channels,
        Map<CustomerTier, @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration> tiers,
        Map<Severity, @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration> severities,
        Map<Returning, @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration> returns,

        @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration most,

        @DurationMin(seconds = 0) @DurationMax(hours = 4) Duration putBack,

        @Min(0) @Max(100) Integer tierShare,
        @Nullable @Min(1) @Max(100) Integer phoneFirst) {

    private static final Map<Channel, Duration> CHANNELS =
            Map.of(Channel.PHONE, Duration.ofMinutes(10), Channel.CHAT, Duration.ofMinutes(5));
    private static final Map<CustomerTier, Duration> TIERS = Map.of(
            CustomerTier.TOP, Duration.ofMinutes(3),
            CustomerTier.BIG, Duration.ofMinutes(2),
            CustomerTier.MEDIUM, Duration.ofMinutes(1));
    private static final Map<Severity, Duration> SEVERITIES =
            Map.of(Severity.P1, Duration.ofMinutes(5), Severity.P2, Duration.ofMinutes(2));
    private static final Map<Returning, Duration> RETURNS = Map.of(
            Returning.CALLBACK_DUE, Duration.ofMinutes(5),
            Returning.DROPPED_BY_US, Duration.ofMinutes(5),
            Returning.DISSATISFIED, Duration.ofMinutes(1));

    public Order {
        channels = over(CHANNELS, channels);
        tiers = over(TIERS, tiers);
        severities = over(SEVERITIES, severities);
        returns = over(RETURNS, returns);
        most = requireNonNullElse(most, Duration.ofMinutes(20));
        putBack = requireNonNullElse(putBack, Duration.ZERO);
        tierShare = requireNonNullElse(tierShare, 30);
    }

    static Order usual() {
        return new Order(Map.of(), Map.of(), Map.of(), Map.of(), Duration.ofMinutes(20), Duration.ZERO, 30, null);
    }

    public LineOrder forTheRouter() {
        return new LineOrder(
                seconds(channels),
                seconds(tiers),
                seconds(severities),
                seconds(returns),
                Math.toIntExact(most.toSeconds()),
                -Math.toIntExact(putBack.toSeconds()),
                tierShare,
                phoneFirst);
    }

    private static <K extends Comparable<? super K>> Map<K, Duration> over(
            Map<K, Duration> usual, Map<K, Duration> set) {
        Map<K, Duration> all = new TreeMap<>(usual);
        all.putAll(Content.orEmpty(set));
        return Collections.unmodifiableMap(all);
    }

    private static <K> Map<K, Integer> seconds(Map<K, Duration> spans) {
        return spans.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> Math.toIntExact(each.getValue().toSeconds())));
    }
}
