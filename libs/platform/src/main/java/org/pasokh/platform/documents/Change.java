package org.pasokh.platform.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.publishing.Publication;

/// What a decision wants of an aggregate: a new state with the events that tell of it, or nothing at all; and what the
/// caller is to be told.
///
/// @param state the new state; null leaves the document as it is, and then there is nothing to publish
public record Change<S, R>(@Nullable S state, List<Publication> publications, R result) {

    public Change {
        publications = List.copyOf(publications);
        if (state == null && !publications.isEmpty()) {
            throw new IllegalArgumentException("events without a state to keep them in");
        }
    }

    public static <S, R> Change<S, R> nothing(R result) {
        return new Change<>(null, List.of(), result);
    }

    public static <S, R> Change<S, R> to(S state, List<Publication> publications, R result) {
        return new Change<>(state, publications, result);
    }
}
