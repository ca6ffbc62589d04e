package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer who does not wait in person: a place in the line that is kept, or is taken at a promised time.
///
/// @param customer who it is, as the asker names them; one of them has one open callback in a queue
/// @param need what it is about, since when the customer waits
/// @param notBefore nobody is asked to call before
/// @param promisedBy until when somebody is to have it in hand; null when nothing is promised any more
/// @param attempts how often it was tried in vain
/// @param visit its stay in the queue, or the answered one, while somebody calls; null while its time has not come
/// @param late whether the promise was broken
/// @param seq how many facts there have been about it
public record Callback(
        CallbackId id,
        String customer,
        Need need,
        Instant askedAt,
        Instant notBefore,
        @Nullable Instant promisedBy,
        int attempts,
        @Nullable VisitId visit,
        boolean late,
        long seq)
        implements QueueEntry {

    /// How long after each attempt the next is made; none comes after the last.
    static final List<Duration> APART = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));

    static final int MOST = 3;
    static final Duration EXPIRES = Duration.ofDays(7);

    @Override
    public Key key() {
        return new Key(EntryKind.CALLBACK, id.value());
    }

    Queueing.Place place() {
        return new Queueing.Place(need.queue(), need.channel());
    }

    boolean waits() {
        return visit == null;
    }

    boolean isLastTry() {
        return attempts + 1 >= MOST;
    }

    Instant expires() {
        return notBefore.plus(EXPIRES);
    }

    /// In the line from here on.
    Callback begun(VisitId in) {
        return new Callback(id, customer, need, askedAt, notBefore, promisedBy, attempts, in, late, seq + 1);
    }

    public Callback in(VisitId other) {
        return new Callback(id, customer, need, askedAt, notBefore, promisedBy, attempts, other, late, seq);
    }

    /// Somebody has it in hand.
    Callback kept() {
        return new Callback(id, customer, need, askedAt, notBefore, null, attempts, visit, late, seq);
    }

    Callback postponed(Instant until) {
        return new Callback(id, customer, need, askedAt, until, null, attempts + 1, null, late, seq + 1);
    }

    /// The same, with one more fact about it.
    Callback next() {
        return new Callback(id, customer, need, askedAt, notBefore, promisedBy, attempts, visit, late, seq + 1);
    }

    Callback belated() {
        return new Callback(id, customer, need, askedAt, notBefore, promisedBy, attempts, visit, true, seq + 1);
    }
}
