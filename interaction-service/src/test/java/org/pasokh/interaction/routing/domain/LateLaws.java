package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What holds of requests that come too late to where something was: each is answered, once, and never as if what it is
/// about had not been there.
final class LateLaws {

    private final Map<String, Instant> gone = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<String, Integer> seen;

    /// @param seen counts what has happened
    LateLaws(Map<String, Integer> seen) {
        this.seen = seen;
    }

    void asked(RequestId request) {
        answers.put(request.value(), 0);
    }

    void see(PoolId pool, RandomNeighbour.Step step) {
        LogEntry entry = step.entry();
        if (!step.happened().isEmpty() && !(step.happened().getFirst().fact() instanceof Fact.RequestForwarded)) {
            answers.computeIfPresent(RandomNeighbour.askedAs(entry.id()), (_, count) -> count + 1);
        }
        for (Happened each : step.happened()) {
            switch (each.fact()) {
                case Fact.AgentHandedOver it -> {
                    gone.put(pool.value() + MovedOn.of(it.agent().id()), it.at());
                    it.handlings().forEach(handling -> gone.put(pool.value() + MovedOn.of(handling.id()), it.at()));
                }
                case Fact.AgentTakenOver it -> {
                    gone.remove(pool.value() + MovedOn.of(it.agent()));
                    it.handlings().forEach(handling -> gone.remove(pool.value() + MovedOn.of(handling.id())));
                }
                case Fact.CallbackTakenOver it ->
                    gone.remove(pool.value() + MovedOn.of(it.callback().id()));
                case Fact.VisitHandedOver it -> {
                    gone.put(pool.value() + MovedOn.of(it.visit()), it.at());
                    if (it.callback() != null) {
                        gone.put(pool.value() + MovedOn.of(it.callback().id()), it.at());
                    }
                }
                case Fact.CallbackHandedOver it ->
                    gone.put(pool.value() + MovedOn.of(it.callback().id()), it.at());
                case Fact.RequestForwarded it -> seen.merge("passed on " + it.passes(), 1, Integer::sum);
                case Fact.RequestRefused it -> truly(pool, it, entry.request());
                default -> {
                    // not about what has gone
                }
            }
        }
    }

    void each_was_answered_once() {
        assertThat(answers)
                .allSatisfy((request, count) -> assertThat(count).as(request).isEqualTo(1));
    }

    private void truly(PoolId pool, Fact.RequestRefused refused, Request request) {
        String subject = subject(refused.reason(), request);
        if (subject != null) {
            Instant since = gone.get(pool.value() + subject);
            assertThat(since == null || !since.plus(Memory.ENDED_KEPT).isAfter(refused.at()))
                    .as("%s of %s in %s", refused, request, pool)
                    .isTrue();
        }
        if (refused.reason() == Refusal.MOVED) {
            seen.merge("MOVED", 1, Integer::sum);
            assertThat(request).as("what goes with what it is about arrives").isInstanceOf(Request.TakeVisit.class);
        }
    }

    private static @Nullable String subject(Refusal reason, Request request) {
        return switch (reason) {
            case UNKNOWN_AGENT ->
                switch (request) {
                    case Request.SetPresence it -> MovedOn.of(it.agent());
                    case Request.ReportLostLease it -> MovedOn.of(it.agent());
                    case Request.TakeVisit it -> MovedOn.of(it.agent());
                    default -> null;
                };
            case UNKNOWN_HANDLING ->
                switch (request) {
                    case Request.StartWrapUp it -> MovedOn.of(it.handling());
                    case Request.EndHandling it -> MovedOn.of(it.handling());
                    case Request.TransferHandling it -> MovedOn.of(it.handling());
                    case Request.LeaveInteraction it -> MovedOn.of(it.handling());
                    case Request.ReportCallback it -> MovedOn.of(it.handling());
                    default -> null;
                };
            case UNKNOWN_VISIT, VISIT_ENDED ->
                switch (request) {
                    case Request.WithdrawVisit it -> MovedOn.of(it.visit());
                    case Request.ResumeVisit it -> MovedOn.of(it.visit());
                    case Request.ChangeUrgency it -> MovedOn.of(it.visit());
                    case Request.ChangeRequirements it -> MovedOn.of(it.visit());
                    case Request.TakeVisit it -> MovedOn.of(it.visit());
                    default -> null;
                };
            case UNKNOWN_CALLBACK -> request instanceof Request.CancelCallback it ? MovedOn.of(it.id()) : null;
            default -> null;
        };
    }
}
