package org.pasokh.interaction.routing.messaging;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.deadletter.DeadLetter;
import org.pasokh.platform.deadletter.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Failed requests among the service's dead letters. The router does not wait for the database: it keeps what has not
/// come this far.
final class DeadLetteredRequests implements FailedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetteredRequests.class);
    private static final String ROUTER = "router";
    private static final int PAUSE_SECONDS = 5;

    private final DeadLetters letters;
    private final InstantSource clock;
    private final ScheduledExecutorService executor;

    DeadLetteredRequests(DeadLetters letters, InstantSource clock, ScheduledExecutorService executor) {
        this.letters = letters;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public void keep(FailedRequest failed, Runnable kept) {
        RequestRecord request = failed.record();
        DeadLetter.Origin origin = new DeadLetter.Origin(
                Topic.ROUTING_REQUESTS.name(),
                request.partition(),
                request.offset(),
                request.key(),
                request.appendedAt());
        DeadLetter letter = new DeadLetter(
                DeadLetter.idOf(ROUTER, origin),
                ROUTER,
                origin,
                request.headers(),
                Objects.requireNonNullElse(request.value(), new byte[0]),
                failed.reason(),
                1,
                clock.instant());
        executor.execute(() -> add(letter, kept));
    }

    private void add(DeadLetter letter, Runnable kept) {
        try {
            letters.add(letter);
            kept.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "dead-letter.not-kept-yet id={} reason={}",
                    letter.id(),
                    e.getClass().getSimpleName());
            Future<?> _ = executor.schedule(() -> add(letter, kept), PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
