package org.pasokh.contracts.routing;

import java.time.Instant;
import java.util.Map;

/// On what an agent has spent time lately, who goes from one pool to another.
///
/// @param unitSeconds by a queue's channel (`CHAT/sales`), each counting the less the longer ago it was
/// @param at as of when
public record MovedWork(Map<String, Long> unitSeconds, Instant at) {
    public MovedWork {
        unitSeconds = InOrder.copyOf(unitSeconds);
    }
}
