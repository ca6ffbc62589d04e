package org.pasokh.gateway.social.calling;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How one account's provider is called.
///
/// @param timeLimit of one call, its body included; a poll's own waiting is added
/// @param perSecond calls that the provider allows
/// @param attempts of one call while the provider says that it has not taken it
/// @param longestWait of a retry on the spot; what is to wait longer waits where it is kept
/// @param failures of the last calls, in per cent, that open the circuit breaker
/// @param lastCalls how many calls it looks at
/// @param openFor how long it stays open
public record CallSettings(
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue("25") int perSecond,
        @DefaultValue("3") int attempts,
        @DefaultValue("2s") Duration longestWait,
        @DefaultValue("50") int failures,
        @DefaultValue("10") int lastCalls,
        @DefaultValue("15s") Duration openFor) {

    public CallSettings {
        if (!timeLimit.isPositive() || !openFor.isPositive() || longestWait.isNegative()) {
            throw new IllegalArgumentException("pasokh.social.calls needs positive times");
        }
        if (perSecond < 1 || attempts < 1 || lastCalls < 1 || failures < 1 || failures > 100) {
            throw new IllegalArgumentException("pasokh.social.calls needs positive numbers, failures up to 100");
        }
    }
}
