package org.pasokh.gateway.social.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.OutgoingFile;
import org.pasokh.gateway.social.provider.Part;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.SendResult;
import org.pasokh.gateway.social.thread.Threads;

/// Sends one message, part by part, each part's intent before and its result after. What a crash or a broken line
/// leaves
/// unknown is tried once more: under the same name where the provider knows names, else the message is marked and
/// counted as perhaps there twice. Unknown again, it is left at that.
public final class SendingOne {

    private static final int MOST_DOUBTS = 2;

    private final ProviderAccount account;
    private final Parts parts;

    /// What all accounts share.
    public record Parts(
            SocialSends sends,
            Threads threads,
            ContentStore contents,
            HearingRequests.Reports reports,
            Patience patience,
            InstantSource clock) {}

    SendingOne(ProviderAccount account, Parts parts) {
        this.account = account;
        this.parts = parts;
    }

    void send(SocialIntent intent, Tenure tenure) {
        Outgoing message = Objects.requireNonNull(intent.message(), "what is open has its message");
        int doubts = doubts(intent);
        if (isSettled(intent, message, doubts)) {
            return;
        }
        List<Part> all = Splitting.of(message, account.capabilities(), this::file);
        for (int i = intent.partsSent(); i < all.size(); i++) {
            // asked of the database: this process may have stood still since the last renewal
            if (account.isAway() || !tenure.confirmed()) {
                return;
            }
            parts.sends.begin(intent.messageId());
            Dispatch dispatch = Dispatch.of(message.chat(), all.get(i), intent.messageId(), i);
            SendResult result = account.send(dispatch);
            if (!(result instanceof SendResult.Accepted accepted)) {
                notSent(intent, doubts, result, tenure);
                return;
            }
            sent(intent, message.chat(), accepted, i + 1);
        }
        settle(intent, doubts > 0 && !repeats() ? SendState.UNCERTAIN : SendState.SENT, null);
    }

    private int doubts(SocialIntent intent) {
        if (intent.state() != SendState.SENDING) {
            return intent.doubts();
        }
        // whoever was at it is gone
        int doubts = intent.doubts() + 1;
        parts.sends.doubted(intent.messageId(), doubts);
        return doubts;
    }

    /// Before the provider is asked: it need not be any more.
    private boolean isSettled(SocialIntent intent, Outgoing message, int doubts) {
        if (doubts >= MOST_DOUBTS && !repeats()) {
            settle(intent, SendState.UNCERTAIN, "no-answer");
            return true;
        }
        Optional<String> hindrance = hindrance(intent, message);
        hindrance.ifPresent(reason -> settle(intent, doubts > 0 ? SendState.UNCERTAIN : SendState.FAILED, reason));
        return hindrance.isPresent();
    }

    /// Why the provider need not be asked.
    private Optional<String> hindrance(SocialIntent intent, Outgoing message) {
        if (message.attachments().stream().map(Attachment::content).anyMatch(this::isTooMuch)) {
            return Optional.of("file-not-carried");
        }
        return message.template() == null && isWindowOver(intent) ? Optional.of("window-over") : Optional.empty();
    }

    private boolean isWindowOver(SocialIntent intent) {
        Duration window = account.capabilities().replyWindow();
        return window != null
                && parts.threads
                        .conversations()
                        .find(intent.key())
                        .filter(conversation ->
                                conversation.heardAt().plus(window).isAfter(parts.clock.instant()))
                        .isEmpty();
    }

    private void sent(SocialIntent intent, String chat, SendResult.Accepted accepted, int partsSent) {
        Instant now = parts.clock.instant();
        for (String id : accepted.ids()) {
            parts.threads
                    .sent()
                    .enter(account.id(), chat, id, intent.messageId(), now)
                    .forEach(early -> parts.reports.delivery(
                            intent.key(), intent.messageId(), early.status(), early.reason(), early.at()));
        }
        parts.sends.partSent(intent.messageId(), partsSent);
    }

    private void notSent(SocialIntent intent, int doubts, SendResult result, Tenure tenure) {
        switch (result) {
            case SendResult.Refused(String reason) -> settle(intent, SendState.FAILED, reason);
            case SendResult.Untried _ -> parts.sends.untried(intent.messageId());
            case SendResult.PutOff(String reason, Duration retryAfter) -> putOff(intent, reason, retryAfter);
            case SendResult.Unknown(String reason) -> {
                // it may be our own end that broke the line: then the next owner sends it, or has sent it
                if (tenure.confirmed()) {
                    unknown(intent, doubts + 1, reason);
                }
            }
            case SendResult.Accepted _ -> throw new IllegalArgumentException("it was sent");
        }
    }

    private void unknown(SocialIntent intent, int doubts, String reason) {
        if (!repeats()) {
            parts.sends.doubted(intent.messageId(), doubts);
            if (doubts >= MOST_DOUBTS) {
                settle(intent, SendState.UNCERTAIN, reason);
                return;
            }
        }
        putOff(intent, reason, null);
    }

    private void putOff(SocialIntent intent, String reason, @Nullable Duration retryAfter) {
        Instant now = parts.clock.instant();
        if (parts.patience.isOver(intent.requestedAt(), now)) {
            settle(intent, SendState.FAILED, reason);
            return;
        }
        Duration pause = retryAfter == null ? parts.patience.pauseAfter(intent.attempts() + 1) : retryAfter;
        parts.sends.postpone(intent.messageId(), now.plus(pause));
    }

    private boolean isTooMuch(ContentRef content) {
        return !account.capabilities().carries(content.mediaType(), content.length());
    }

    private boolean repeats() {
        return account.capabilities().repeatable();
    }

    private OutgoingFile file(Attachment attachment) {
        String id = attachment.content().id();
        return () -> parts.contents
                .open(id)
                .orElseThrow(() -> new IllegalStateException("content " + id + " is not there"))
                .bytes();
    }

    private void settle(SocialIntent intent, SendState state, @Nullable String reason) {
        parts.sends.settle(intent.messageId(), state, reason);
        tell(intent, state, reason);
    }

    /// Of one whose result is known and may not be on the log.
    void report(SocialIntent intent) {
        tell(intent, intent.state(), intent.reason());
    }

    private void tell(SocialIntent intent, SendState state, @Nullable String reason) {
        DeliveryStatus status = switch (state) {
            case SENT -> DeliveryStatus.SENT;
            case UNCERTAIN -> DeliveryStatus.UNCERTAIN;
            case FAILED -> DeliveryStatus.FAILED;
            case WAITING, SENDING -> throw new IllegalArgumentException(state + " is no result");
        };
        parts.reports.delivery(intent.key(), intent.messageId(), status, reason, parts.clock.instant());
        parts.sends.close(intent.messageId());
    }
}
