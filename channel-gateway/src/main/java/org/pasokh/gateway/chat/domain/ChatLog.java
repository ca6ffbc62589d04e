package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// The log, as web chat writes to it. A future that completes means that the log has it; one that fails, that it may or
/// may not have it. All of them end within some seconds.
public interface ChatLog {

    /// What names this message for ever.
    String idOf(String session, long number);

    /// The conversation of a callback form. Nobody finds the request by it.
    String sessionOf(String entryPoint, String requestId);

    CompletableFuture<Void> write(VisitorMessage message);

    CompletableFuture<Void> report(String session, String messageId, Receipt receipt, Instant at);

    CompletableFuture<Void> depart(Departure departure);

    CompletableFuture<Void> askCallback(CallbackWish wish);

    CompletableFuture<Void> cancelCallback(String session, String entryPoint, Instant at);

    CompletableFuture<Void> rate(Rating rating);

    /// May be lost.
    void typing(String session, Instant at);
}
