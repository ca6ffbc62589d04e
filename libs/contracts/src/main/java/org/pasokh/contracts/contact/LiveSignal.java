package org.pasokh.contracts.contact;

import java.time.Instant;
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
    @EventType("live.entry-point-told.v1")
    record EntryPointTold(
            String entryPoint,
            EntryPointState state,
            @Nullable ExpectedWait expectedWait,
            @Nullable Instant opensAt,
            Instant at)
            implements LiveSignal {

        /// Begins the key of each; no conversation's key begins so.
        public static final String KEY = "entry-point/";
    }
}
