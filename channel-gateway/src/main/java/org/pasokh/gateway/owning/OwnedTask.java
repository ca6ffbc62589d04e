package org.pasokh.gateway.owning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.owning.LineStates.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Does some work on one replica at a time, for as long as this process lives: claims the task, renews the claim while
/// the work goes on, begins again after every failure with growing pauses.
public final class OwnedTask {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTask.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final String task;
    private final Line line;
    private final Owning owning;
    private final OwnedWork work;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Duration pause = FIRST_PAUSE;
    private volatile @Nullable Tenure current;
    private @Nullable Thread thread;

    /// What all owned tasks of a process share.
    ///
    /// @param owner this process
    public record Owning(Ownerships ownerships, String owner, Duration lease, LineStates states, InstantSource clock) {}

    public OwnedTask(String task, Line line, Owning owning, OwnedWork work) {
        this.task = task;
        this.line = line;
        this.owning = owning;
        this.work = work;
    }

    public void start() {
        owning.states.of(line);
        thread = Thread.ofVirtual().name(task).start(this::keepOn);
    }

    public void stop() {
        stopping.countDown();
        endCurrent();
        Thread running = thread;
        try {
            if (running != null && !running.join(STOP_WITHIN)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOn() {
        try {
            while (stopping.getCount() > 0) {
                once();
            }
        } catch (InterruptedException e) {
            LOG.info("task.stopped task={}", task);
        }
    }

    private void once() throws InterruptedException {
        try {
            Instant now = owning.clock.instant();
            Optional<Ownership> claimed = owning.ownerships.claim(task, owning.owner, now, now.plus(owning.lease));
            if (claimed.isEmpty()) {
                owning.states.elsewhere(line);
                waitFor(owning.lease.dividedBy(4));
                return;
            }
            own(claimed.get());
        } catch (TroubleException e) {
            trouble(e.trouble());
        } catch (LogAwayException e) {
            trouble(Trouble.InTheHouse.LOG_AWAY);
        } catch (DataAccessException e) {
            trouble(Trouble.InTheHouse.DATABASE_AWAY);
        } catch (RuntimeException e) {
            LOG.error("task.failed task={}", task, e);
            trouble(Trouble.InTheHouse.FAILED);
        }
    }

    private void own(Ownership ownership) throws TroubleException, InterruptedException {
        Tenure tenure = new Tenure(
                ownership,
                this::well,
                () -> owning.ownerships.renew(ownership, owning.clock.instant().plus(owning.lease)));
        current = tenure;
        if (stopping.getCount() == 0) {
            tenure.end();
        }
        Thread renewing = Thread.ofVirtual().name(task + " lease").start(() -> renew(tenure));
        try {
            work.run(tenure);
        } finally {
            tenure.end();
            renewing.join();
            owning.ownerships.release(ownership);
        }
    }

    private void renew(Tenure tenure) {
        Instant safeUntil = owning.clock.instant().plus(owning.lease);
        try {
            while (!tenure.endsWithin(owning.lease.toMillis() / 3)) {
                Instant now = owning.clock.instant();
                Boolean renewed = renewed(tenure.ownership(), now.plus(owning.lease));
                if (Boolean.TRUE.equals(renewed)) {
                    safeUntil = now.plus(owning.lease);
                } else if (renewed != null || !now.isBefore(safeUntil)) {
                    LOG.warn(
                            "task.lost task={} epoch={}",
                            task,
                            tenure.ownership().epoch());
                    tenure.end();
                }
            }
        } catch (InterruptedException e) {
            tenure.end();
        }
    }

    /// Null when the database did not say.
    private @Nullable Boolean renewed(Ownership ownership, Instant until) {
        try {
            return owning.ownerships.renew(ownership, until);
        } catch (DataAccessException e) {
            return null;
        }
    }

    private void well() {
        pause = FIRST_PAUSE;
        owning.states.up(line);
    }

    private void trouble(Trouble trouble) throws InterruptedException {
        if (stopping.getCount() == 0) {
            return;
        }
        owning.states.troubled(line, trouble);
        waitFor(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void waitFor(Duration time) throws InterruptedException {
        boolean _ = stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void endCurrent() {
        Tenure tenure = current;
        if (tenure != null) {
            tenure.end();
        }
    }
}
