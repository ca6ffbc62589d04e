package org.pasokh.interaction.routing.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Decision.HeadStart;

/// The order of a pool's lines: head starts in seconds, and how far they may go together.
///
/// @param most nobody is overtaken by whom came later by more
/// @param least how far a visit may be put back, at most zero
/// @param tierShare at most so many in a hundred answers go to customers who passed somebody by their tier alone
/// @param phoneFirst the share of calls answered in time, in a hundred, below which calls go before all mail
public record LineOrder(
        Map<Channel, Integer> channels,
        Map<CustomerTier, Integer> tiers,
        Map<Severity, Integer> severities,
        Map<Returning, Integer> returns,
        int most,
        int least,
        int tierShare,
        @Nullable Integer phoneFirst) {

    public static final LineOrder USUAL = new LineOrder(
            Map.of(Channel.PHONE, 600, Channel.CHAT, 300),
            Map.of(CustomerTier.TOP, 180, CustomerTier.BIG, 120, CustomerTier.MEDIUM, 60),
            Map.of(Severity.P1, 300, Severity.P2, 120),
            Map.of(Returning.CALLBACK_DUE, 300, Returning.DROPPED_BY_US, 300, Returning.DISSATISFIED, 60),
            1200,
            0,
            30,
            null);

    private static final long SECOND = 1_000;
    private static final List<HeadStart> PARTS = List.of(HeadStart.values());

    public LineOrder {
        channels = Map.copyOf(channels);
        tiers = Map.copyOf(tiers);
        severities = Map.copyOf(severities);
        returns = Map.copyOf(returns);
        if (most < 0 || least > 0 || tierShare < 0 || tierShare > 100) {
            throw new IllegalArgumentException("from " + least + " to " + most + " s, " + tierShare + " %");
        }
    }

    /// Up to when others' waits must count from to pass the first of a line, in the room of agents who have none for
    /// that one; in milliseconds, as the key is.
    long reserve(long headKey) {
        return headKey == Long.MAX_VALUE ? Long.MAX_VALUE : headKey + most * SECOND;
    }

    /// In seconds, within the bounds.
    int headStart(Need need, boolean tierCounts) {
        int sum = 0;
        for (HeadStart part : PARTS) {
            sum += part == HeadStart.TIER && !tierCounts ? 0 : of(part, need);
        }
        return Math.clamp(sum, least, most);
    }

    /// What a visit's head start is made of, in seconds, before the bounds.
    Map<HeadStart, Integer> parts(Need need) {
        Map<HeadStart, Integer> parts = new EnumMap<>(HeadStart.class);
        for (HeadStart part : PARTS) {
            int seconds = of(part, need);
            if (seconds != 0) {
                parts.put(part, seconds);
            }
        }
        return parts;
    }

    private int of(HeadStart part, Need need) {
        Urgency urgency = need.urgent();
        return switch (part) {
            case CHANNEL -> channels.getOrDefault(need.channel(), 0);
            case TIER -> urgency.tier() == null ? 0 : tiers.getOrDefault(urgency.tier(), 0);
            case SEVERITY -> urgency.severity() == null ? 0 : severities.getOrDefault(urgency.severity(), 0);
            case RETURN -> urgency.returning() == null ? 0 : returns.getOrDefault(urgency.returning(), 0);
            case PRIORITY -> urgency.priority();
        };
    }
}
