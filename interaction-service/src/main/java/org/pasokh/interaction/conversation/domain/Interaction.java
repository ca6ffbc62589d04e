package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One stay of a conversation with the business, from its opening message to its close.
///
/// @param origin what is settled with its opening
/// @param seq how many events it has published
/// @param customerLeft left and has not written since
/// @param visits every visit it has had, in order
/// @param handlings every handling it has had, in order
/// @param demands as far as they are known; not written down by older versions
public record Interaction(
        Origin origin,
        long seq,
        Phase phase,
        LastWord lastWord,
        boolean customerLeft,
        List<String> visits,
        List<String> handlings,
        @Nullable Demands demands) {

    public Interaction {
        visits = List.copyOf(visits);
        handlings = List.copyOf(handlings);
    }

    /// @param linkedTo the interaction before it in the same conversation
    public record Origin(
            String interactionId,
            String queueId,
            String openedBy,
            @Nullable String linkedTo,
            Instant openedAt) {}

    public Demands demanded() {
        return demands == null ? Demands.NONE : demands;
    }

    public String id() {
        return origin.interactionId();
    }

    boolean handledIn(String handlingId) {
        return phase.handledBy()
                .filter(handling -> handling.id().equals(handlingId))
                .isPresent();
    }

    boolean waitsIn(String visitId) {
        return phase instanceof Phase.Waiting(Visit visit)
                && visit.visitId().filter(visitId::equals).isPresent();
    }

    Interaction demanding(Demands other) {
        return new Interaction(origin, seq, phase, lastWord, customerLeft, visits, handlings, other);
    }

    Interaction counting(long eventSeq) {
        return new Interaction(origin, eventSeq, phase, lastWord, customerLeft, visits, handlings, demands);
    }

    Interaction waiting(Visit visit) {
        List<String> known = visit.visitId().map(id -> with(visits, id)).orElse(visits);
        return new Interaction(
                origin, seq, new Phase.Waiting(visit), lastWord, customerLeft, known, handlings, demands);
    }

    Interaction assigned(Handling handling) {
        List<String> known = with(handlings, handling.id());
        return new Interaction(
                origin, seq, new Phase.Assigned(handling), lastWord, customerLeft, visits, known, demands);
    }

    Interaction in(Phase next) {
        return new Interaction(origin, seq, next, lastWord, customerLeft, visits, handlings, demands);
    }

    Interaction hearing(LastWord word) {
        return new Interaction(origin, seq, phase, word, false, visits, handlings, demands);
    }

    Interaction left() {
        return new Interaction(origin, seq, phase, lastWord, true, visits, handlings, demands);
    }

    private static List<String> with(List<String> ids, String id) {
        return ids.contains(id)
                ? ids
                : Stream.concat(ids.stream(), Stream.of(id)).toList();
    }
}
