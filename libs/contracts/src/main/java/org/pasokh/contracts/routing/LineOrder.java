package org.pasokh.contracts.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// The order of a pool's lines: head starts in seconds and how far they may go. What is not named has none.
///
/// @param mostSeconds what the head starts of one visit come to at most; nobody is overtaken by whom came later by more
/// @param leastSeconds how far a visit may be put back, as a number of at most zero
/// @param tierShare at most so many in a hundred answers may go to customers whose tier let them pass somebody who had
///     waited for longer than promised
/// @param phoneFirst the share of calls answered in time, in a hundred, below which agents who could take a waiting
///     call get no mail or message; null: no such rule
public record LineOrder(
        Map<Channel, Integer> channels,
        Map<CustomerTier, Integer> tiers,
        Map<Severity, Integer> severities,
        Map<Returning, Integer> returns,
        int mostSeconds,
        int leastSeconds,
        int tierShare,
        @Nullable Integer phoneFirst) {

    public LineOrder {
        channels = InOrder.copyOf(channels);
        tiers = InOrder.copyOf(tiers);
        severities = InOrder.copyOf(severities);
        returns = InOrder.copyOf(returns);
    }
}
