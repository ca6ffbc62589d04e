package org.pasokh.gateway.email.sending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The mails to be sent of tests without a database.
final class InMemorySendIntents implements SendIntents {

    private static final Comparator<SendIntent> IN_ORDER =
            Comparator.comparingInt(SendIntent::partition).thenComparingLong(SendIntent::offset);

    final Map<String, SendIntent> intents = new ConcurrentHashMap<>();

    @Override
    public void request(SendIntent intent) {
        intents.putIfAbsent(intent.messageId(), intent);
    }

    @Override
    public List<SendIntent> due(String account, Instant now, @Nullable SendIntent after) {
        return open(account)
                .filter(intent -> isDue(intent, now))
                .filter(intent -> after == null || IN_ORDER.compare(intent, after) > 0)
                .limit(AT_ONCE)
                .toList();
    }

    @Override
    public Map<String, Long> putOff(String account, Set<String> keys, Instant now) {
        return open(account)
                .filter(intent -> !isDue(intent, now) && keys.contains(intent.key()))
                .collect(Collectors.toMap(SendIntent::key, SendIntent::offset, Math::min));
    }

    private static boolean isDue(SendIntent intent, Instant now) {
        Instant notBefore = intent.notBefore();
        return notBefore != null && !now.isBefore(notBefore);
    }

    private Stream<SendIntent> open(String account) {
        return intents.values().stream()
                .filter(intent ->
                        Boolean.TRUE.equals(intent.open()) && intent.account().equals(account))
                .sorted(IN_ORDER);
    }

    @Override
    public void begin(String messageId) {
        change(messageId, it -> with(it, SendIntent.State.SENDING, it.attempts() + 1, it.notBefore(), it.reason()));
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        change(messageId, it -> with(it, SendIntent.State.WAITING, it.attempts(), notBefore, it.reason()));
    }

    @Override
    public void settle(String messageId, SendIntent.State state, @Nullable String reason) {
        change(messageId, it -> with(it, state, it.attempts(), it.notBefore(), reason));
    }

    @Override
    public void close(String messageId) {
        change(
                messageId,
                it -> new SendIntent(
                        it.messageId(),
                        it.account(),
                        it.key(),
                        it.partition(),
                        it.offset(),
                        null,
                        it.state(),
                        it.attempts(),
                        null,
                        it.requestedAt(),
                        it.reason(),
                        null));
    }

    private void change(String messageId, UnaryOperator<SendIntent> change) {
        intents.computeIfPresent(messageId, (id, intent) -> change.apply(intent));
    }

    private static SendIntent with(
            SendIntent it, SendIntent.State state, int attempts, @Nullable Instant notBefore, @Nullable String reason) {
        return new SendIntent(
                it.messageId(),
                it.account(),
                it.key(),
                it.partition(),
                it.offset(),
                it.mail(),
                state,
                attempts,
                notBefore,
                it.requestedAt(),
                reason,
                it.open());
    }
}
