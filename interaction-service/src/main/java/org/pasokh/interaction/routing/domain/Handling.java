package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agent at work on an interaction.
///
/// @param visit the visit that was answered
/// @param units what the whole of it holds of the agent's capacity, wrap-up included
/// @param seq how many facts there have been about the handling
/// @param yields whether live work may interrupt it
/// @param reduced what it holds now; null if all its units
public record Handling(
        HandlingId id,
        VisitId visit,
        Need need,
        AgentId agent,
        int units,
        Stage stage,
        long seq,
        boolean yields,
        @Nullable Integer reduced)
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

    static Handling starting(Fact.HandlingStarted it) {
        Offer offer = it.offer();
        return new Handling(
                it.handling(),
                offer.visit(),
                it.need(),
                offer.agent(),
                offer.units(),
                new Stage.InConversation(),
                1,
                it.yields(),
                null);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.HANDLING, id.value());
    }

    boolean inConversation() {
        return stage instanceof Stage.InConversation;
    }

    public Role role() {
        return need.role();
    }

    public int holds() {
        return reduced == null ? units : reduced;
    }

    Load load() {
        if (reduced == null) {
            return Load.WHOLE;
        }
        return reduced == 0 ? Load.LAID_ASIDE : Load.SILENT;
    }

    /// Whether live work may have its units. Wrap-up is finished first.
    boolean yieldsNow() {
        return yields && reduced == null && inConversation();
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

    /// In another pool, where time for wrap-up runs anew.
    Handling resumed(Allotted time) {
        Stage.WrapUp left = new Stage.WrapUp(
                time.until(), time.since(), time.position(), time.time().toMillis());
        return new Handling(id, visit, need, agent, units, left, seq, yields, reduced);
    }

    /// The same, with one more fact about it.
    Handling warned() {
        return in(stage);
    }

    private Handling in(Stage next) {
        return new Handling(id, visit, need, agent, units, next, seq + 1, yields, reduced);
    }

    Handling holding(Load load, int holds) {
        Integer now = load == Load.WHOLE ? null : Integer.valueOf(holds);
        return new Handling(id, visit, need, agent, units, stage, seq + 1, yields, now);
    }

    Handling asPrimary() {
        return new Handling(id, visit, need.as(null), agent, units, stage, seq + 1, yields, reduced);
    }
}
