package org.pasokh.platform.inbox;

/// Judges an event's number by the last one seen of its aggregate.
public final class Sequence {

    /// STALE has been seen; NEWER follows; GAP is newer too, but something between is missing.
    public enum Verdict {
        NEWER,
        STALE,
        GAP
    }

    private Sequence() {}

    /// @param lastSeen 0 when none was
    public static Verdict check(long lastSeen, long seq) {
        if (seq <= lastSeen) {
            return Verdict.STALE;
        }
        return seq == lastSeen + 1 ? Verdict.NEWER : Verdict.GAP;
    }
}
