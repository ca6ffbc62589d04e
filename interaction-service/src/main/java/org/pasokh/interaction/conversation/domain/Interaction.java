package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
/// @param others colleagues who were asked in; not written down by older versions
/// @param callback if one has been asked for and is not over
/// @param heard how far the router was heard; not written down by older versions
/// @param quiet whether the customer owes an answer; not written down by older versions
public record Interaction(
        Origin origin,
        long seq,
        Phase phase,
        LastWord lastWord,
        boolean customerLeft,
        List<String> visits,
        List<String> handlings,
        @Nullable Demands demands,
        @Nullable List<Participant> others,
        @Nullable Quiet quiet,
        @Nullable Callback callback,
        @Nullable Heard heard) {

    public Interaction {
        visits = List.copyOf(visits);
        handlings = List.copyOf(handlings);
        others = others == null ? null : List.copyOf(others);
    }

    /// The agent has spoken last.
    ///
    /// @param since when the customer was answered; null once the router knows that the customer is silent
    public record Quiet(@Nullable Instant since) {}

    /// @param linkedTo the interaction before it in the same conversation, or the one in another that its opening mail
    /// answered about something else
    public record Origin(
            String interactionId,
            String queueId,
            String openedBy,
            @Nullable String linkedTo,
            Instant openedAt) {}

    public Demands demanded() {
        return demands == null ? Demands.NONE : demands;
    }

    /// Colleagues who were asked in, beside whoever has it.
    public List<Participant> participants() {
        return others == null ? List.of() : others;
    }

    Optional<Participant> participant(String handlingId) {
        return participants().stream()
                .filter(participant -> participant.handling().id().equals(handlingId))
                .findFirst();
    }

    Heard known() {
        return heard == null ? Heard.NOTHING : heard;
    }

    Interaction hearing(Heard other) {
        return new Interaction(
                origin, seq, phase, lastWord, customerLeft, visits, handlings, demands, others, quiet, callback, other);
    }

    /// The router had begun something else by then.
    Interaction passing(@Nullable String visitId, @Nullable String handlingId) {
        return new Interaction(
                origin,
                seq,
                phase,
                lastWord,
                customerLeft,
                visitId == null ? visits : with(visits, visitId),
                handlingId == null ? handlings : with(handlings, handlingId),
                demands,
                others,
                quiet,
                callback,
                heard);
    }

    /// Whether the router counts it as one whose customer is silent.
    boolean isSilent() {
        return quiet != null && quiet.since() == null;
    }

    public String id() {
        return origin.interactionId();
    }

    /// The queue in which it stands, or stood last.
    public String queueId() {
        if (phase instanceof Phase.Waiting(Visit.Asked asked) && asked.queueId() != null) {
            return asked.queueId();
        }
        String heardOf = known().queueId();
        return heardOf == null ? origin.queueId() : heardOf;
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
        return new Interaction(
                origin, seq, phase, lastWord, customerLeft, visits, handlings, other, others, quiet, callback, heard);
    }

    Interaction calledBack(@Nullable Callback other) {
        return new Interaction(
                origin, seq, phase, lastWord, customerLeft, visits, handlings, demands, others, quiet, other, heard);
    }

    /// Whether the customer need not be there to keep the place in the line.
    boolean isCalledBack() {
        return callback != null && callback.agreed();
    }

    boolean isCalledBackAs(String callbackId) {
        return callback != null && callback.id().equals(callbackId);
    }

    Interaction counting(long eventSeq) {
        return new Interaction(
                origin,
                eventSeq,
                phase,
                lastWord,
                customerLeft,
                visits,
                handlings,
                demands,
                others,
                quiet,
                callback,
                heard);
    }

    Interaction waiting(Visit visit) {
        List<String> known = visit.visitId().map(id -> with(visits, id)).orElse(visits);
        return new Interaction(
                origin,
                seq,
                new Phase.Waiting(visit),
                lastWord,
                customerLeft,
                known,
                handlings,
                demands,
                others,
                null,
                callback,
                heard);
    }

    Interaction assigned(Handling handling) {
        List<String> known = with(handlings, handling.id());
        return new Interaction(
                origin,
                seq,
                new Phase.Assigned(handling),
                lastWord,
                customerLeft,
                visits,
                known,
                demands,
                without(handling.id()),
                null,
                callback,
                heard);
    }

    Interaction joinedBy(Participant participant) {
        List<String> known = with(handlings, participant.handling().id());
        List<Participant> all =
                Stream.concat(participants().stream(), Stream.of(participant)).toList();
        return new Interaction(
                origin, seq, phase, lastWord, customerLeft, visits, known, demands, all, quiet, callback, heard);
    }

    Interaction leftBy(Participant participant) {
        return new Interaction(
                origin,
                seq,
                phase,
                lastWord,
                customerLeft,
                visits,
                handlings,
                demands,
                without(participant.handling().id()),
                quiet,
                callback,
                heard);
    }

    Interaction answered(Instant at) {
        return quieted(isSilent() ? new Quiet(null) : new Quiet(at));
    }

    Interaction silent() {
        return quieted(new Quiet(null));
    }

    Interaction speaking() {
        return quieted(null);
    }

    Interaction in(Phase next) {
        return new Interaction(
                origin, seq, next, lastWord, customerLeft, visits, handlings, demands, others, null, callback, heard);
    }

    Interaction hearing(LastWord word) {
        Quiet still = isSilent() ? quiet : null;
        return new Interaction(
                origin, seq, phase, word, false, visits, handlings, demands, others, still, callback, heard);
    }

    Interaction left() {
        return new Interaction(
                origin, seq, phase, lastWord, true, visits, handlings, demands, others, quiet, callback, heard);
    }

    private Interaction quieted(@Nullable Quiet other) {
        return new Interaction(
                origin, seq, phase, lastWord, customerLeft, visits, handlings, demands, others, other, callback, heard);
    }

    private List<Participant> without(String handlingId) {
        return participants().stream()
                .filter(participant -> !participant.handling().id().equals(handlingId))
                .toList();
    }

    private static List<String> with(List<String> ids, String id) {
        return ids.contains(id)
                ? ids
                : Stream.concat(ids.stream(), Stream.of(id)).toList();
    }
}
