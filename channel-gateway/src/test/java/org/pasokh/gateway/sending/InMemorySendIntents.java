package org.pasokh.gateway.sending;

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

/// The messages to be sent of tests without a database.
public final class InMemorySendIntents<I extends SendIntent> implements SendIntents<I> {

    private static final Comparator<SendIntent> IN_ORDER =
            Comparator.comparingInt(SendIntent::partition).thenComparingLong(SendIntent::offset);

    public final Map<String, I> intents = new ConcurrentHashMap<>();
    private final Rewriting<I> rewriting;

    /// What changes of an intent.
    public record Progress(
            SendState state,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable String reason,
            boolean open) {}

    /// Makes the same intent with other progress; one that is no longer open says nothing any more.
    @FunctionalInterface
    public interface Rewriting<I> {
        I with(I intent, Progress progress);
    }

    public InMemorySendIntents(Rewriting<I> rewriting) {
        this.rewriting = rewriting;
    }

    @Override
    public void request(I intent) {
        intents.putIfAbsent(intent.messageId(), intent);
    }

    @Override
    public List<I> due(String account, Instant now, @Nullable I after) {
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

    @Override
    public void begin(String messageId) {
        change(messageId, it -> progress(it, SendState.SENDING, it.attempts() + 1, it.notBefore(), it.reason()));
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        change(messageId, it -> progress(it, SendState.WAITING, it.attempts(), notBefore, it.reason()));
    }

    @Override
    public void settle(String messageId, SendState state, @Nullable String reason) {
        change(messageId, it -> progress(it, state, it.attempts(), it.notBefore(), reason));
    }

    @Override
    public void close(String messageId) {
        change(messageId, it -> rewriting.with(it, new Progress(it.state(), it.attempts(), null, it.reason(), false)));
    }

    private static boolean isDue(SendIntent intent, Instant now) {
        Instant notBefore = intent.notBefore();
        return notBefore != null && !now.isBefore(notBefore);
    }

    private Stream<I> open(String account) {
        return intents.values().stream()
                .filter(intent ->
                        Boolean.TRUE.equals(intent.open()) && intent.account().equals(account))
                .sorted(IN_ORDER);
    }

    private void change(String messageId, UnaryOperator<I> change) {
        intents.computeIfPresent(messageId, (id, intent) -> change.apply(intent));
    }

    private I progress(I it, SendState state, int attempts, @Nullable Instant notBefore, @Nullable String reason) {
        return rewriting.with(it, new Progress(state, attempts, notBefore, reason, Boolean.TRUE.equals(it.open())));
    }
}
