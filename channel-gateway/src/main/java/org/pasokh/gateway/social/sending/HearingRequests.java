package org.pasokh.gateway.social.sending;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageSeen;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.gateway.social.thread.SocialConversation;
import org.pasokh.gateway.social.thread.SocialConversations;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Writes down which answers are to be sent. The sending itself is done by whoever owns the account, so a provider
/// that
/// is slow or away holds up nothing here.
public final class HearingRequests implements EventHandler<ContactOutbound> {

    public static final String NAME = "social-sending";

    private final SocialConversations conversations;
    private final SocialSends sends;
    private final Reports reports;
    private final SendBells bells;

    /// Puts results on the log; returns when it has them.
    @FunctionalInterface
    public interface Reports {
        void delivery(String key, String messageId, DeliveryStatus status, @Nullable String reason, Instant at);
    }

    public HearingRequests(SocialConversations conversations, SocialSends sends, Reports reports, SendBells bells) {
        this.conversations = conversations;
        this.sends = sends;
        this.reports = reports;
        this.bells = bells;
    }

    @Override
    public void handle(Envelope<ContactOutbound> envelope, LogPosition position) {
        switch (envelope.event()) {
            case MessageRequested request
            when request.channel() == Channel.SOCIAL -> request(envelope.key(), request, position);
            case MessageRequested _, StateAnnounced _, MessageSeen _ -> {
                // another channel's, or nothing that is told in a chat unasked
            }
        }
    }

    private void request(String key, MessageRequested request, LogPosition position) {
        Optional<SocialConversation> found = conversations.find(key);
        if (found.isEmpty()) {
            reports.delivery(
                    key, request.messageId(), DeliveryStatus.FAILED, "unknown-conversation", request.writtenAt());
            return;
        }
        SocialConversation conversation = found.get();
        sends.request(new SocialIntent(
                request.messageId(),
                conversation.account(),
                key,
                position.partition(),
                position.offset(),
                Outgoing.of(conversation.chat(), request),
                SendState.WAITING,
                0,
                request.writtenAt(),
                request.writtenAt(),
                null,
                true,
                0,
                0));
        if (bells.has(conversation.account())) {
            bells.of(conversation.account()).ring();
        }
    }
}
