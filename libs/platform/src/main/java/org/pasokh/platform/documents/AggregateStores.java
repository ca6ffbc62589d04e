package org.pasokh.platform.documents;

/// Makes the stores of a service's aggregates.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class AggregateStores {

    /// @param state a record, or a sealed interface of records; no annotation is needed
    public <S> AggregateStore<S> of(String collection, Class<S> state) {
        throw new UnsupportedOperationException("follows");
    }
}
