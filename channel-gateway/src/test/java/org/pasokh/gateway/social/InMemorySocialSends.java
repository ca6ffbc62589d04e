package org.pasokh.gateway.social;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.sending.InMemorySendIntents;
import org.pasokh.gateway.sending.InMemorySendIntents.Progress;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.gateway.social.sending.SocialIntent;
import org.pasokh.gateway.social.sending.SocialSends;

/// The messages to chats of tests without a database.
final class InMemorySocialSends implements SocialSends {

    private final InMemorySendIntents<SocialIntent> all = new InMemorySendIntents<>(InMemorySocialSends::with);

    SocialIntent get(String messageId) {
        return Objects.requireNonNull(all.intents.get(messageId), messageId);
    }

    private static SocialIntent with(SocialIntent it, Progress progress) {
        return new SocialIntent(
                it.messageId(),
                it.account(),
                it.key(),
                it.partition(),
                it.offset(),
                progress.open() ? it.message() : null,
                progress.state(),
                progress.attempts(),
                progress.notBefore(),
                it.requestedAt(),
                progress.reason(),
                progress.open() ? true : null,
                it.partsSent(),
                it.doubts());
    }

    private static SocialIntent with(SocialIntent it, SendState state, int attempts, int partsSent, int doubts) {
        return new SocialIntent(
                it.messageId(),
                it.account(),
                it.key(),
                it.partition(),
                it.offset(),
                it.message(),
                state,
                attempts,
                it.notBefore(),
                it.requestedAt(),
                it.reason(),
                it.open(),
                partsSent,
                doubts);
    }

    private void change(String messageId, UnaryOperator<SocialIntent> change) {
        all.intents.computeIfPresent(messageId, (_, intent) -> change.apply(intent));
    }

    @Override
    public void partSent(String messageId, int partsSent) {
        change(messageId, it -> with(it, SendState.WAITING, it.attempts(), partsSent, it.doubts()));
    }

    @Override
    public void doubted(String messageId, int doubts) {
        change(messageId, it -> with(it, it.state(), it.attempts(), it.partsSent(), doubts));
    }

    @Override
    public void untried(String messageId) {
        change(messageId, it -> with(it, SendState.WAITING, it.attempts() - 1, it.partsSent(), it.doubts()));
    }

    @Override
    public void request(SocialIntent intent) {
        all.request(intent);
    }

    @Override
    public List<SocialIntent> due(String account, Instant now, @Nullable SocialIntent after) {
        return all.due(account, now, after);
    }

    @Override
    public Map<String, Long> putOff(String account, Set<String> keys, Instant now) {
        return all.putOff(account, keys, now);
    }

    @Override
    public void begin(String messageId) {
        all.begin(messageId);
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        all.postpone(messageId, notBefore);
    }

    @Override
    public void settle(String messageId, SendState state, @Nullable String reason) {
        all.settle(messageId, state, reason);
    }

    @Override
    public void close(String messageId) {
        all.close(messageId);
    }
}
