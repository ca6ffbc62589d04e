package org.pasokh.platform.inbox;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventTypes;
import org.pasokh.platform.deadletter.DeadLetter;
import org.pasokh.platform.deadletter.DeadLetters;
import org.pasokh.platform.failure.FailureReason;
import org.pasokh.platform.failure.TransientFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// A handler with its guard.
final class GuardedHandler<E extends Event> implements Consumer<Message<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedHandler.class);

    private final String name;
    private final EventTypes<E> types;
    private final EventHandler<E> handler;
    private final Attempts attempts;
    private final DeadLetters deadLetters;
    private final InboxTelemetry telemetry;
    private final InstantSource clock;

    GuardedHandler(String name, EventTypes<E> types, EventHandler<E> handler, Attempts attempts, InboxParts parts) {
        this.name = name;
        this.types = types;
        this.handler = handler;
        this.attempts = attempts;
        this.deadLetters = parts.deadLetters();
        this.telemetry = parts.telemetry();
        this.clock = parts.clock();
    }

    @Override
    public void accept(Message<byte[]> message) {
        IncomingRecord incoming = IncomingRecord.of(message);
        try {
            take(incoming);
        } catch (RecordWaits e) {
            throw e;
        } catch (RuntimeException e) { // the guard's own work: the database or Kafka is away
            LOG.warn("inbox.waits handler={} at={} reason={}", name, incoming.place(), FailureReason.of(e));
            throw new RecordWaits(e);
        }
    }

    private void take(IncomingRecord incoming) {
        long offset = incoming.position().offset();
        PartitionAttempts ofPartition = attempts.of(incoming);
        switch (EventCodec.read(types, incoming.key(), incoming.headers(), incoming.value())) {
            case Reading.Read<E>(var envelope) -> work(incoming, envelope, ofPartition);
            case Reading.UnknownType<E>(var type) -> telemetry.skipped(name, type);
            case Reading.Broken<E>(var reason) -> giveUp(incoming, "unreadable: " + reason, 1);
        }
        ofPartition.passed(offset);
    }

    private void work(IncomingRecord incoming, Envelope<E> envelope, PartitionAttempts ofPartition) {
        long offset = incoming.position().offset();
        Suspicion known = ofPartition.begin(offset);
        if (known.isGivenUp()) {
            giveUp(incoming, "the process ended while it worked on it", known.attempts());
            return;
        }
        try {
            telemetry.observe(
                    name, envelope.type(), incoming.headers(), () -> handler.handle(envelope, incoming.position()));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) { // whatever a handler may throw
            failed(incoming, ofPartition, e);
        }
    }

    private void failed(IncomingRecord incoming, PartitionAttempts ofPartition, Throwable failure) {
        long offset = incoming.position().offset();
        String reason = FailureReason.of(failure);
        if (TransientFailures.isOne(failure)) {
            LOG.warn("inbox.waits handler={} at={} reason={}", name, incoming.place(), reason);
            ofPartition.interrupted(offset);
            throw new RecordWaits(failure);
        }
        Suspicion now = ofPartition.failed(offset);
        if (!now.isGivenUp()) {
            LOG.warn(
                    "inbox.failed handler={} at={} attempt={} reason={}",
                    name,
                    incoming.place(),
                    now.attempts(),
                    reason);
            throw new RecordWaits(failure);
        }
        giveUp(incoming, reason, now.attempts());
    }

    private void giveUp(IncomingRecord incoming, String reason, int attempt) {
        LogPosition at = incoming.position();
        var origin = new DeadLetter.Origin(at.topic(), at.partition(), at.offset(), incoming.key(), at.appendedAt());
        byte[] value = incoming.value() == null ? new byte[0] : incoming.value();
        deadLetters.add(new DeadLetter(
                DeadLetter.idOf(name, origin),
                name,
                origin,
                incoming.headers(),
                value,
                reason,
                attempt,
                clock.instant()));
    }
}
