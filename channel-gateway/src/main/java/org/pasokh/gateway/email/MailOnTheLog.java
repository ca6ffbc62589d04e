package org.pasokh.gateway.email;

import java.time.Instant;
import java.time.InstantSource;
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

/// Puts on the log what email has to tell. Each call returns when the log has it.
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
    public void append(String id, String key, RawMail mail) {
        publish(Topic.CONTACT_RAW, id, key, null, mail);
        counts.taken(mail.entryPoint());
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
        var envelope = new Envelope<>(id, SOURCE, key, 0, clock.instant(), key, cause, TraceContext.current(), event);
        try {
            publisher.publish(new Publication(topic, envelope)).join();
        } catch (CompletionException e) {
            throw new LogAwayException(e.getCause() == null ? e : e.getCause());
        }
    }
}
