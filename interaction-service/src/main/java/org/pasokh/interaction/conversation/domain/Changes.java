package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done to a message after it was said.
///
/// @param revision of the text as it is; 0 as it was first said
/// @param reactions the customer's, as they are
/// @param seq counts the changes, from 1
public record Changes(
        long revision,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<String> reactions,
        long reactionsRevision,
        long seq) {

    static final Changes NONE = new Changes(0, null, null, List.of(), 0, 0);

    public Changes {
        reactions = List.copyOf(reactions);
    }

    Changes edited(long to, Instant at) {
        return new Changes(to, at, deletedAt, reactions, reactionsRevision, seq + 1);
    }

    Changes deleted(Instant at) {
        return new Changes(revision, editedAt, at, reactions, reactionsRevision, seq + 1);
    }

    Changes reacted(List<String> now, long to) {
        return new Changes(revision, editedAt, deletedAt, now, to, seq + 1);
    }

    Changes another() {
        return new Changes(revision, editedAt, deletedAt, reactions, reactionsRevision, seq + 1);
    }
}
