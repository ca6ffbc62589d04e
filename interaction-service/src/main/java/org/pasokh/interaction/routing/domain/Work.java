package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How handlings go on and end.
final class Work {

    private Work() {}

    static void wrapUp(Turn turn, Request.StartWrapUp request) {
        ofPrimary(turn, request.handling(), request.agent(), handling -> {
            if (handling.inConversation()) {
                turn.happened(new Fact.WrapUpStarted(handling, Allotted.from(turn, wrapUpLimit(turn, handling))));
                Agents.settle(turn, handling.agent());
                Invitations.dissolve(turn, handling);
            } else {
                turn.refuse(Refusal.WRAP_UP_STARTED, request.agent());
            }
        });
    }

    static void end(Turn turn, Request.EndHandling request) {
        ofPrimary(turn, request.handling(), request.agent(), handling -> {
            end(turn, handling, HandlingEnd.BY_AGENT, request.disposition());
            Agents.capacityChanged(turn, handling.agent());
            Invitations.dissolve(turn, handling);
        });
    }

    static void endByLimit(Turn turn, Handling handling) {
        end(turn, handling, HandlingEnd.BY_LIMIT, null);
        Agents.capacityChanged(turn, handling.agent());
    }

    /// The agent is lost: a colleague who speaks with the customer too goes on alone. Else the customer waits again,
    /// since the same moment, in a new visit that the lost handling causes.
    static void giveBack(Turn turn, Handling handling) {
        if (handling.role() != Role.PRIMARY || Invitations.promote(turn, handling)) {
            end(turn, handling, HandlingEnd.AGENT_LOST, null);
            return;
        }
        end(turn, handling, HandlingEnd.AGENT_LOST, null);
        Invitations.dissolve(turn, handling);
        VisitId again = new VisitId(turn.id("visit", handling.id().value()));
        Need need = handling.need();
        Visits.enqueue(turn, again, need.urgent(need.urgent().returning(Returning.DROPPED_BY_US)));
    }

    static void end(Turn turn, Handling handling, HandlingEnd end, @Nullable String disposition) {
        // as it is now: what came before it in this turn may have changed its load
        Handling now = turn.pool().handling(handling.id()).orElseThrow();
        turn.happened(new Fact.HandlingEnded(now, end, disposition, turn.now()));
        Callbacks.worked(turn, now, end);
    }

    static void ofPrimary(Turn turn, HandlingId id, AgentId agent, Consumer<Handling> whenPrimary) {
        handle(turn, id, agent, handling -> {
            if (handling.role() == Role.PRIMARY) {
                whenPrimary.accept(handling);
            } else {
                turn.refuse(Refusal.WRONG_ROLE, agent);
            }
        });
    }

    /// For what is done while the conversation goes on.
    static void inConversation(Turn turn, HandlingId id, AgentId agent, Consumer<Handling> whenPrimary) {
        ofPrimary(turn, id, agent, handling -> {
            if (handling.inConversation()) {
                whenPrimary.accept(handling);
            } else {
                turn.refuse(Refusal.WRAP_UP_STARTED, agent);
            }
        });
    }

    static void handle(Turn turn, HandlingId id, AgentId agent, Consumer<Handling> whenTheirs) {
        Optional<Handling> handling = turn.pool().handling(id);
        if (handling.isEmpty()) {
            turn.refuse(whyGone(turn.pool().memory().handling(id, turn.now()), agent), agent);
        } else if (!handling.get().agent().equals(agent)) {
            turn.refuse(Refusal.HANDLING_NOT_YOURS, agent);
        } else {
            whenTheirs.accept(handling.get());
        }
    }

    private static Refusal whyGone(Ended.@Nullable OfHandling ended, AgentId agent) {
        if (ended == null) {
            return Refusal.UNKNOWN_HANDLING;
        }
        return ended.agent().equals(agent) ? Refusal.HANDLING_ENDED : Refusal.HANDLING_NOT_YOURS;
    }

    private static Duration wrapUpLimit(Turn turn, Handling handling) {
        return turn.pool().settings().of(handling.need().queue()).wrapUpLimit();
    }
}
