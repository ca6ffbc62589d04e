package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agent at work on an interaction.
///
/// @param visit the visit that was answered
/// @param units what it holds of the agent's capacity, wrap-up included
/// @param seq how many facts there have been about the handling
public record Handling(HandlingId id, VisitId visit, Need need, AgentId agent, int units, Stage stage, long seq)
        implements Entry {

    /// How far the work is.
    public sealed interface Stage {
        record InConversation() implements Stage {}

        /// @param since when it began; not written down by routers that did not move the limit
        /// @param time how long it may take by the queue's settings, in milliseconds
        record WrapUp(Instant limit, @Nullable Instant since, long position, long time) implements Stage {
            Allotted allotted() {
                return new Allotted(since == null ? limit : since, position, Duration.ofMillis(time), limit);
            }

            WrapUp until(Instant other) {
                return new WrapUp(other, since, position, time);
            }
        }
    }

    static Handling starting(HandlingId id, Need need, Offer offer) {
        return new Handling(id, offer.visit(), need, offer.agent(), offer.units(), new Stage.InConversation(), 1);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.HANDLING, id.value());
    }

    boolean inConversation() {
        return stage instanceof Stage.InConversation;
    }

    /// The time for wrap-up, once that has begun.
    public Optional<Allotted> wrapUp() {
        return stage instanceof Stage.WrapUp begun ? Optional.of(begun.allotted()) : Optional.empty();
    }

    Handling wrapUp(Allotted time) {
        return in(new Stage.WrapUp(
                time.until(), time.since(), time.position(), time.time().toMillis()));
    }

    Handling wrapUpUntil(Instant limit) {
        return stage instanceof Stage.WrapUp begun ? in(begun.until(limit)) : this;
    }

    /// The same, with one more fact about it.
    Handling warned() {
        return in(stage);
    }

    private Handling in(Stage next) {
        return new Handling(id, visit, need, agent, units, next, seq + 1);
    }
}
