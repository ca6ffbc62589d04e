package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// What is learned from each visit for the estimates of those who come after it.
final class Learning {

    private final Queueing queueing;

    Learning(Queueing queueing) {
        this.queueing = queueing;
    }

    void enqueued(Fact.VisitEnqueued it) {
        if (it.need().part() == null && it.need().channel().patience().isZero()) {
            queueing.put(new Course(it.visit(), it.foretold(), null));
        }
    }

    /// The wait until the queue opens, or for one agent alone, teaches nothing about the wait for any agent.
    void aside(VisitId visit) {
        queueing.forget(visit);
    }

    void exited(Fact.VisitExited it) {
        Visit visit = it.visit();
        Place place = new Place(visit.need().queue(), visit.need().channel());
        queueing.course(visit.id()).ifPresent(course -> {
            Duration wait = Duration.between(visit.enqueuedAt(), it.at());
            switch (it.outcome()) {
                case ANSWERED -> queueing.put(queueing.figures(place).answered(wait, course.foretold()));
                case ABANDONED -> queueing.put(queueing.figures(place).gaveUp(wait));
                default -> {
                    // nobody was waited for, or not to the end
                }
            }
        });
        // a colleague who is asked in does not do the work of the queue
        if (it.outcome() == VisitOutcome.ANSWERED && visit.need().part() == null) {
            queueing.put(new Course(visit.id(), null, it.at()));
        } else {
            queueing.forget(visit.id());
        }
    }

    void ended(Handling handling, Instant at) {
        queueing.course(handling.visit()).map(Course::answeredAt).ifPresent(since -> {
            Place place = new Place(handling.need().queue(), handling.need().channel());
            Duration work = Duration.between(since, at);
            queueing.put(queueing.work(handling.agent(), at)
                    .and(place.id(), work.toMillis() / 1_000.0 * handling.units(), at));
            if (place.channel().patience().isZero()) {
                queueing.put(queueing.figures(place).worked(work));
            }
            queueing.forget(handling.visit());
        });
    }
}
