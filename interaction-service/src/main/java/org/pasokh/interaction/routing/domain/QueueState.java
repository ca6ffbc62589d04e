package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where one channel of a queue stands, as it was last told.
///
/// @param staffed whether anybody who could take its contacts is logged in
/// @param seq how often it has been told
/// @param state not written down by routers that knew no more than `staffed`, as all that follows
/// @param since when the state began
/// @param turned when `staffed` last changed; null before anybody has come
/// @param entryClosed whether the public is to see it as closed: nobody has been there for long
/// @param opensAt when it opens next, as far as the calendar says
/// @param suspendedBy the supervisor who has suspended it
public record QueueState(
        QueueId queue,
        Channel channel,
        boolean staffed,
        long seq,
        @Nullable OpeningState state,
        @Nullable Instant since,
        @Nullable Instant turned,
        @Nullable Boolean entryClosed,
        @Nullable Instant opensAt,
        @Nullable String suspendedBy)
        implements QueueEntry {

    static final Duration UNSTAFFED_AFTER = Duration.ofSeconds(60);
    static final Duration STAFFED_AFTER = Duration.ofMinutes(2);
    static final Duration CLOSED_AFTER = Duration.ofMinutes(10);

    /// What its state follows from, but for what was before and the time.
    ///
    /// @param known whether the settings name the queue
    /// @param thin whether the wait is long; null where that was not looked at
    record Condition(
            boolean known,
            boolean staffed,
            Openings openings,
            @Nullable Boolean thin) {}

    static QueueState unseen(QueueId queue, Channel channel, Instant at) {
        return new QueueState(queue, channel, false, 0, OpeningState.UNSTAFFED, at, null, false, null, null);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.STAFFING, idOf(queue, channel));
    }

    static String idOf(QueueId queue, Channel channel) {
        return channel + "/" + queue.value();
    }

    public OpeningState opening() {
        return Objects.requireNonNullElse(state, staffed ? OpeningState.OPEN_STAFFED : OpeningState.UNSTAFFED);
    }

    Instant began() {
        return since == null ? Instant.EPOCH : since;
    }

    /// Whether its agents may be asked to call somebody back: also who has come only now, before the queue counts as
    /// staffed.
    boolean callsBack() {
        return opening().open() || (opening() == OpeningState.UNSTAFFED && staffed);
    }

    public boolean closedToAll() {
        return Boolean.TRUE.equals(entryClosed);
    }

    /// Where it stands now.
    QueueState at(Instant now, Condition is) {
        Instant turn = is.staffed == staffed ? turned : now;
        OpeningState next = next(now, turn, is);
        Instant begun = next == state ? since : now;
        boolean hidden = next == OpeningState.UNSTAFFED && isOver(begun, CLOSED_AFTER, now);
        Instant opens = next == OpeningState.CLOSED && is.known
                ? is.openings.opensAfter(channel, now).orElse(null)
                : null;
        return new QueueState(queue, channel, is.staffed, seq, next, begun, turn, hidden, opens, suspendedBy);
    }

    private OpeningState next(Instant now, @Nullable Instant turn, Condition is) {
        if (!is.known) {
            return OpeningState.CLOSED;
        }
        if (suspendedBy != null) {
            return OpeningState.SUSPENDED;
        }
        if (!is.openings.isOpen(channel, now)) {
            return OpeningState.CLOSED;
        }
        if (is.staffed ? isStillUnstaffed(now) : turn == null || isOver(turn, UNSTAFFED_AFTER, now)) {
            return OpeningState.UNSTAFFED;
        }
        boolean thin = (is.thin == null || !is.staffed) ? opening() == OpeningState.OPEN_THIN : is.thin;
        return thin ? OpeningState.OPEN_THIN : OpeningState.OPEN_STAFFED;
    }

    /// Who comes must stay for a while, unless nobody had ever been there.
    private boolean isStillUnstaffed(Instant now) {
        return opening() == OpeningState.UNSTAFFED
                && turned != null
                && !(staffed && isOver(turned, STAFFED_AFTER, now));
    }

    /// When time alone changes something next, if it does.
    Optional<Instant> due(Instant now, Openings openings) {
        Stream<@Nullable Instant> dues = Stream.of(
                openings.turnsAfter(channel, now).orElse(null),
                !staffed && opening().open() ? after(turned, UNSTAFFED_AFTER) : null,
                staffed && opening() == OpeningState.UNSTAFFED ? after(turned, STAFFED_AFTER) : null,
                opening() == OpeningState.UNSTAFFED && !closedToAll() ? after(since, CLOSED_AFTER) : null);
        return dues.<Instant>mapMulti((due, each) -> {
                    if (due != null) {
                        each.accept(due);
                    }
                })
                .min(Instant::compareTo);
    }

    QueueState told() {
        return new QueueState(
                queue, channel, staffed, seq + 1, state, since, turned, entryClosed, opensAt, suspendedBy);
    }

    QueueState suspended(@Nullable String by) {
        return new QueueState(queue, channel, staffed, seq, state, since, turned, entryClosed, opensAt, by);
    }

    private static @Nullable Instant after(@Nullable Instant from, Duration span) {
        return from == null ? null : from.plus(span);
    }

    private static boolean isOver(@Nullable Instant from, Duration span, Instant now) {
        return from == null || !from.plus(span).isAfter(now);
    }
}
