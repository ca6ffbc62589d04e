package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
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

    static final Duration EXPIRES = Duration.ofDays(7);

    @Override
    public Key key() {
        return new Key(EntryKind.CALLBACK, id.value());
    }

    Queueing.Place place() {
        return new Queueing.Place(need.queue(), need.channel());
    }

    /// Not as soon as it is its turn, but when the customer has said, or when it is tried again.
    boolean isAtATime() {
        return notBefore.isAfter(askedAt);
    }

    boolean waits() {
        return visit == null;
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

    /// It was passed on: what follows is asked of that queue.
    Callback at(QueueId queue) {
        return new Callback(id, customer, need.in(queue), askedAt, notBefore, promisedBy, attempts, visit, late, seq);
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
