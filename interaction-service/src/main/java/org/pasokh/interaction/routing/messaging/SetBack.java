package org.pasokh.interaction.routing.messaging;

/// Notices that the machine's clock was set back. Kafka's clients time their commits, heartbeats and punctuations by
/// it:
/// until it has come as far again they do nothing.
final class SetBack {

    private static final long TOLERATED_MILLIS = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private long nanos;
    private long millis;
    private boolean looked;

    /// @param nowNanos by a clock that nobody sets
    /// @param nowMillis by the machine's clock
    boolean since(long nowNanos, long nowMillis) {
        long passed = (nowNanos - nanos) / NANOS_PER_MILLI;
        boolean setBack = looked && nowMillis - millis < passed - TOLERATED_MILLIS;
        nanos = nowNanos;
        millis = nowMillis;
        looked = true;
        return setBack;
    }
}
