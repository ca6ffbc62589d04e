package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How handlings go on and end.
final class Work {

    private Work() {}

    static void wrapUp(Turn turn, Request.StartWrapUp request) {
        handle(turn, request.handling(), request.agent(), handling -> {
            if (handling.inConversation()) {
                turn.happened(new Fact.WrapUpStarted(handling, Allotted.from(turn, wrapUpLimit(turn, handling))));
            } else {
                turn.refuse(Refusal.WRAP_UP_STARTED, request.agent());
            }
        });
    }

    static void end(Turn turn, Request.EndHandling request) {
        handle(turn, request.handling(), request.agent(), handling -> {
            end(turn, handling, HandlingEnd.BY_AGENT, request.disposition());
            Agents.capacityChanged(turn, handling.agent());
        });
    }

    static void endByLimit(Turn turn, Handling handling) {
        end(turn, handling, HandlingEnd.BY_LIMIT, null);
        Agents.capacityChanged(turn, handling.agent());
    }

    /// The agent is lost: the customer waits again, since the same moment, in a new visit that the lost handling
    /// causes.
    static void giveBack(Turn turn, Handling handling) {
        end(turn, handling, HandlingEnd.AGENT_LOST, null);
        VisitId again = new VisitId(turn.id("visit", handling.id().value()));
        Need need = handling.need();
        Visits.enqueue(turn, again, need.urgent(need.urgent().returning(Returning.DROPPED_BY_US)));
    }

    private static void end(Turn turn, Handling handling, HandlingEnd end, @Nullable String disposition) {
        turn.happened(new Fact.HandlingEnded(handling, end, disposition, turn.now()));
    }

    private static void handle(Turn turn, HandlingId id, AgentId agent, Consumer<Handling> whenTheirs) {
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
