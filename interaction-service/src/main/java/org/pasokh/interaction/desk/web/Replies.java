package org.pasokh.interaction.desk.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.interaction.desk.command.Reply;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.AgentState.Attendance;
import org.pasokh.interaction.desk.view.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

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

    /// @param present whose presence the command was about, if it was about that
    ResponseEntity<Object> of(Reply reply, String commandId, @Nullable AgentState present) {
        return switch (reply) {
            case Reply.Answered(Answer answer) -> ResponseEntity.ok(body(answer, present));
            case Reply.Pending _ -> pending(commandId, clock.instant(), present);
            case Reply.LogAway _ -> throw DeskProblems.logAway();
        };
    }

    /// @param sent when the command was first seen, so that any replica can say when to give up asking
    ResponseEntity<Object> pending(String commandId, Instant sent, @Nullable AgentState present) {
        URI again = UriComponentsBuilder.fromPath("/desk/v1/commands/" + commandId)
                .queryParam("sent", sent.toEpochMilli())
                .queryParamIfPresent("presenceOf", Optional.ofNullable(present).map(AgentState::agentId))
                .encode()
                .build()
                .toUri();
        return ResponseEntity.accepted().location(again).build();
    }

    Object body(Answer answer, @Nullable AgentState present) {
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
            when it.reason() == RefusalReason.ALREADY_SO && present != null -> now(present.attendance());
            case Answer.Refused it -> throw DeskProblems.of(it.reason());
        };
    }

    private static PresenceNow now(Attendance attendance) {
        return new PresenceNow(attendance.presence(), attendance.reason(), attendance.since(), attendance.channels());
    }
}
