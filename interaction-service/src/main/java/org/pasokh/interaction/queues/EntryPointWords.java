package org.pasokh.interaction.queues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.EntryPointState;
import org.pasokh.contracts.contact.ExpectedWait;
import org.pasokh.contracts.contact.LiveSignal.EntryPointTold;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.WaitBand;

/// What the public is told of a queue behind an entry point.
final class EntryPointWords {

    private EntryPointWords() {}

    static EntryPointTold told(
            String entryPoint,
            QueueState state,
            QueueStanding standing,
            @Nullable List<EntryPointTold.Opening> openings,
            Instant now) {
        EntryPointState shown = shown(state, standing.opening().entryClosed());
        boolean open = shown == EntryPointState.OPEN || shown == EntryPointState.LONG_WAIT;
        return new EntryPointTold(
                entryPoint,
                shown,
                open ? wait(standing.estimate().expected()) : null,
                shown == EntryPointState.CLOSED ? standing.opening().opensAt() : null,
                now,
                openings);
    }

    private static EntryPointState shown(QueueState state, boolean entryClosed) {
        return switch (state) {
            case OPEN_STAFFED -> EntryPointState.OPEN;
            case OPEN_THIN -> EntryPointState.LONG_WAIT;
            case UNSTAFFED -> entryClosed ? EntryPointState.CLOSED : EntryPointState.UNSTAFFED;
            case CLOSED, SUSPENDED -> EntryPointState.CLOSED;
        };
    }

    private static @Nullable ExpectedWait wait(@Nullable WaitBand band) {
        return band == null || band == WaitBand.AT_ONCE || band == WaitBand.UNKNOWN
                ? null
                : ExpectedWait.valueOf(band.name());
    }
}
