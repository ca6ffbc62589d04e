package org.pasokh.gateway.chat.application;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.Rating;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.VisitorMessage;

/// A log in memory that can be taken away.
final class PaperLog implements ChatLog {

    /// How it takes what is written.
    enum Mood {
        TAKES,
        FAILS,
        /// The answer is lost, not the message.
        TAKES_WITHOUT_A_WORD,
        /// Neither yes nor no, until it is told to go on.
        HANGS
    }

    final List<VisitorMessage> messages = new CopyOnWriteArrayList<>();
    final List<String> receipts = new CopyOnWriteArrayList<>();
    final List<Departure> departures = new CopyOnWriteArrayList<>();
    final List<CallbackWish> callbacks = new CopyOnWriteArrayList<>();
    final List<Rating> ratings = new CopyOnWriteArrayList<>();
    final List<String> cancelled = new CopyOnWriteArrayList<>();
    final List<String> typing = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> hanging = new CompletableFuture<>();
    private volatile Mood mood = Mood.TAKES;

    void is(Mood now) {
        mood = now;
    }

    void goOn() {
        mood = Mood.TAKES;
        hanging.complete(null);
    }

    @Override
    public String idOf(String session, long number) {
        return session + "-" + number;
    }

    @Override
    public String sessionOf(String entryPoint, String requestId) {
        return entryPoint + "-" + requestId;
    }

    @Override
    public CompletableFuture<Void> write(VisitorMessage message) {
        return take(messages, message);
    }

    @Override
    public CompletableFuture<Void> report(String session, String messageId, Receipt receipt, Instant at) {
        return take(receipts, messageId + " " + receipt);
    }

    @Override
    public CompletableFuture<Void> depart(Departure departure) {
        return take(departures, departure);
    }

    @Override
    public CompletableFuture<Void> askCallback(CallbackWish wish) {
        return take(callbacks, wish);
    }

    @Override
    public CompletableFuture<Void> cancelCallback(String session, String entryPoint, Instant at) {
        return take(cancelled, session);
    }

    @Override
    public CompletableFuture<Void> rate(Rating rating) {
        return take(ratings, rating);
    }

    @Override
    public void typing(String session, Instant at) {
        typing.add(session);
    }

    private <T> CompletableFuture<Void> take(List<T> page, T line) {
        return switch (mood) {
            case TAKES -> CompletableFuture.runAsync(() -> page.add(line), Runnable::run);
            case FAILS -> CompletableFuture.failedFuture(new IOException("away"));
            case TAKES_WITHOUT_A_WORD -> {
                page.add(line);
                yield CompletableFuture.failedFuture(new IOException("no answer"));
            }
            case HANGS -> hanging.thenRun(() -> page.add(line));
        };
    }
}
