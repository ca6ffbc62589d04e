package org.pasokh.gateway.social;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.RawContact.RawPost;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.social.intake.RawPosts;
import org.pasokh.gateway.social.media.FetchingFiles;
import org.pasokh.gateway.social.sending.HearingRequests;
import org.pasokh.gateway.social.thread.InboundEvent;
import org.pasokh.gateway.social.thread.SentMessages.EarlyReceipt;
import org.pasokh.gateway.social.translation.TranslatingPosts;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.pasokh.platform.telemetry.TraceContext;

/// Puts on the log what social has to tell.
final class SocialOnTheLog implements RawPosts.RawLog, HearingRequests.Reports, FetchingFiles.Telling {

    private static final String SOURCE = "/channel-gateway";

    private final EventPublisher publisher;
    private final SocialCounts counts;
    private final InstantSource clock;

    SocialOnTheLog(EventPublisher publisher, SocialCounts counts, InstantSource clock) {
        this.publisher = publisher;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> append(String id, String key, RawPost post) {
        return publish(Topic.CONTACT_RAW, id, key, post).thenRun(() -> counts.taken(post.entryPoint()));
    }

    /// Returns when the log has it.
    void tell(String entryPoint, InboundEvent event) {
        await(publish(Topic.CONTACT_INBOUND, event.id(), event.key(), event.event()));
        counts.translated(entryPoint, EventTypes.nameOf(event.event().getClass()));
    }

    @Override
    public void arrived(InboundEvent event) {
        await(publish(Topic.CONTACT_INBOUND, event.id(), event.key(), event.event()));
    }

    @Override
    public void delivery(String key, String messageId, DeliveryStatus status, @Nullable String reason, Instant at) {
        arrived(TranslatingPosts.delivery(key, messageId, new EarlyReceipt(status, reason, at)));
        counts.sent(status);
    }

    private CompletableFuture<Void> publish(Topic topic, String id, String key, Event event) {
        var envelope = new Envelope<>(id, SOURCE, key, 0, clock.instant(), key, null, TraceContext.current(), event);
        return publisher.publish(new Publication(topic, envelope));
    }

    private static void await(CompletableFuture<Void> published) {
        try {
            published.join();
        } catch (CompletionException e) {
            throw new LogAwayException(e.getCause() == null ? e : e.getCause());
        }
    }
}
