package org.pasokh.gateway.email;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.email.intake.RawLog;
import org.pasokh.gateway.email.translation.Translation.Undelivered;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.telemetry.TraceContext;

/// Puts on the log what email has to tell. Unless it says otherwise, each call returns when the log has it.
final class MailOnTheLog implements RawLog {

    private static final String SOURCE = "/channel-gateway";

    private final EventPublisher publisher;
    private final EmailCounts counts;
    private final InstantSource clock;

    MailOnTheLog(EventPublisher publisher, EmailCounts counts, InstantSource clock) {
        this.publisher = publisher;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> append(String id, String key, RawMail mail) {
        return publisher
                .publish(publication(Topic.CONTACT_RAW, id, key, null, mail))
                .thenRun(() -> counts.taken(mail.entryPoint()))
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(away(e)));
    }

    void received(String key, MessageReceived message) {
        publish(Topic.CONTACT_INBOUND, message.messageId(), key, null, message);
    }

    /// Told of after its sending, by another mail.
    void bounced(String key, String bounceId, Undelivered undelivered, Instant at) {
        String messageId = undelivered.messageId();
        publish(
                Topic.CONTACT_INBOUND,
                EventIds.of("bounced", bounceId, messageId),
                key,
                bounceId,
                new DeliveryReported(messageId, Channel.EMAIL, DeliveryStatus.FAILED, undelivered.reason(), at));
        counts.bounced();
    }

    void delivery(String key, String messageId, DeliveryStatus status, @Nullable String reason) {
        publish(
                Topic.CONTACT_INBOUND,
                EventIds.of("delivery", messageId, status.name()),
                key,
                messageId,
                new DeliveryReported(messageId, Channel.EMAIL, status, reason, clock.instant()));
        counts.sent(status);
    }

    private void publish(Topic topic, String id, String key, @Nullable String cause, Event event) {
        try {
            publisher.publish(publication(topic, id, key, cause, event)).join();
        } catch (CompletionException e) {
            throw away(e);
        }
    }

    private Publication publication(Topic topic, String id, String key, @Nullable String cause, Event event) {
        return new Publication(
                topic, new Envelope<>(id, SOURCE, key, 0, clock.instant(), key, cause, TraceContext.current(), event));
    }

    private static LogAwayException away(Throwable e) {
        return new LogAwayException(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
    }
}
