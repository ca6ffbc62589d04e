package org.pasokh.contracts.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Work of an agent who goes from one pool to another: it goes on under its id.
///
/// @param units what the whole of it takes of the agent
/// @param yields whether live work may interrupt it
/// @param holds what it takes now; all its units if null
/// @param wrapUp null while the conversation goes on
/// @param callback the callback that it is an attempt of
/// @param seq how many events there have been about it
public record MovedHandling(
        String handlingId,
        String visitId,
        MovedNeed need,
        int units,
        boolean yields,
        @Nullable Integer holds,
        @Nullable WrapUp wrapUp,
        @Nullable MovedCallback callback,
        long seq) {

    /// @param since when it began
    /// @param millis how long it may take
    public record WrapUp(Instant since, Instant limit, long millis) {}
}
