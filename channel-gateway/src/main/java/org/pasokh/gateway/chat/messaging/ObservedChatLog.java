package org.pasokh.gateway.chat.messaging;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.ChatLog;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.Rating;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.VisitorMessage;

/// Times how long a message takes to its tick, `pasokh.chat.tick`, and begins its trace.
public final class ObservedChatLog implements ChatLog {

    private static final String TICK = "pasokh.chat.tick";

    private final ChatLog log;
    private final ObservationRegistry observations;

    public ObservedChatLog(ChatLog log, ObservationRegistry observations) {
        this.log = log;
        this.observations = observations;
    }

    @Override
    public String idOf(String session, long number) {
        return log.idOf(session, number);
    }

    @Override
    public String sessionOf(String entryPoint, String requestId) {
        return log.sessionOf(entryPoint, requestId);
    }

    @Override
    public CompletableFuture<Void> write(VisitorMessage message) {
        Observation observation = Observation.start(TICK, observations);
        try (Observation.Scope _ = observation.openScope()) {
            return log.write(message).whenComplete((_, failure) -> {
                if (failure != null) {
                    observation.error(failure);
                }
                observation.stop();
            });
        }
    }

    @Override
    public CompletableFuture<Void> report(String session, String messageId, Receipt receipt, Instant at) {
        return log.report(session, messageId, receipt, at);
    }

    @Override
    public CompletableFuture<Void> depart(Departure departure) {
        return log.depart(departure);
    }

    @Override
    public CompletableFuture<Void> askCallback(CallbackWish wish) {
        return log.askCallback(wish);
    }

    @Override
    public CompletableFuture<Void> cancelCallback(String session, String entryPoint, Instant at) {
        return log.cancelCallback(session, entryPoint, at);
    }

    @Override
    public CompletableFuture<Void> rate(Rating rating) {
        return log.rate(rating);
    }

    @Override
    public void typing(String session, Instant at) {
        log.typing(session, at);
    }
}
