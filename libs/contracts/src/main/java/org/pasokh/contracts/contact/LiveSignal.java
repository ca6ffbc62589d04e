package org.pasokh.contracts.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What is worth showing now and nothing later; may be lost. Topic `live.signals`, keyed by conversation, or, for what
/// concerns an entry point, by [EntryPointTold#KEY] and its name.
public sealed interface LiveSignal extends Event {

    /// Somebody is writing. Shown for six seconds after `at` unless repeated.
    @EventType("live.typing.v1")
    record Typing(Party party, Instant at) implements LiveSignal {}

    /// How an entry point stands, told every few seconds.
    ///
    /// @param expectedWait not known, or not worth saying, if null
    /// @param opensAt when a closed one opens, as far as that is known
    /// @param openings when it is open in the days to come; null where it always is
    @EventType("live.entry-point-told.v1")
    record EntryPointTold(
            String entryPoint,
            EntryPointState state,
            @Nullable ExpectedWait expectedWait,
            @Nullable Instant opensAt,
            Instant at,
            @Nullable List<Opening> openings)
            implements LiveSignal {

        public EntryPointTold {
            openings = openings == null ? null : List.copyOf(openings);
        }

        /// @param to not open any more
        public record Opening(Instant from, Instant to) {}

        /// Begins the key of each; no conversation's key begins so.
        public static final String KEY = "entry-point/";
    }
}
