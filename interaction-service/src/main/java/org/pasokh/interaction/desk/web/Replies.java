package org.pasokh.interaction.desk.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.interaction.desk.command.Reply;
import org.pasokh.interaction.desk.view.AgentState.Attendance;
import org.pasokh.interaction.desk.view.Answer;
import org.springframework.http.ResponseEntity;

/// The router's answers as answers of the API.
final class Replies {

    private final InstantSource clock;

    Replies(InstantSource clock) {
        this.clock = clock;
    }

    record Accepted(String handlingId, String interactionId) {}

    record PresenceNow(
            Presence presence,
            @Nullable String reason,
            Instant since,
            @Nullable Set<Channel> channels) {}

    record InWrapUp(Instant limit) {}

    record Done() {}

    /// @param attendance of whom the command was about, if it was about somebody's presence
    ResponseEntity<Object> of(Reply reply, String commandId, @Nullable Attendance attendance) {
        return switch (reply) {
            case Reply.Answered(Answer answer) -> ResponseEntity.ok(body(answer, attendance));
            case Reply.Pending _ -> pending(commandId, clock.instant());
            case Reply.LogAway _ -> throw DeskProblems.logAway();
        };
    }

    /// @param sent when the command was first seen, so that any replica can say when to give up asking
    ResponseEntity<Object> pending(String commandId, Instant sent) {
        return ResponseEntity.accepted()
                .location(URI.create("/desk/v1/commands/" + commandId + "?sent=" + sent.toEpochMilli()))
                .build();
    }

    Object body(Answer answer, @Nullable Attendance attendance) {
        return switch (answer) {
            case Answer.OfferAccepted it -> new Accepted(it.handlingId(), it.interactionId());
            case Answer.OfferDeclined _,
                    Answer.HandlingOver _,
                    Answer.ColleagueAsked _,
                    Answer.CalledOff _,
                    Answer.VisitResumed _,
                    Answer.VisitMoved _,
                    Answer.RequirementsChanged _,
                    Answer.QueueTurned _,
                    Answer.CallbackReported _ -> new Done();
            case Answer.InWrapUp it -> new InWrapUp(it.limit());
            case Answer.PresenceSet it -> new PresenceNow(it.presence(), it.reason(), it.since(), it.channels());
            case Answer.Refused it
            when it.reason() == RefusalReason.ALREADY_SO && attendance != null ->
                new PresenceNow(attendance.presence(), attendance.reason(), attendance.since(), attendance.channels());
            case Answer.Refused it -> throw DeskProblems.of(it.reason());
        };
    }
}
