package org.pasokh.platform.documents;

import java.util.Optional;
import java.util.function.Function;

/// The aggregates of one collection. A change is one update of one document, guarded by its version, that carries the
/// events it leads to.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class AggregateStore<S> {

    AggregateStore() {}

    public Optional<S> find(String id) {
        throw new UnsupportedOperationException("follows");
    }

    /// Decides on the current state until the guarded write wins, then hands the events to the relay at once. Returns
    /// after the write, not after Kafka.
    ///
    /// @param decision pure; it runs again when another write came first
    public <R> R change(String id, Function<Optional<S>, Change<S, R>> decision) {
        throw new UnsupportedOperationException("follows");
    }
}
