package org.pasokh.gateway.chat.application;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.FormWish;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.Refusal;

/// Callbacks that are asked for by a form, without a chat.
public final class CallbackForms {

    private static final String EVERYBODY = "everybody";

    private final Parts parts;
    private final Set<String> entryPoints;
    private final Allowance each;
    private final Allowance all;

    /// @param each what one address may send
    /// @param all what all together may
    public CallbackForms(Parts parts, Set<String> entryPoints, Allowance each, Allowance all) {
        this.parts = parts;
        this.entryPoints = Set.copyOf(entryPoints);
        this.each = each;
        this.all = all;
    }

    /// What became of a wish at the door.
    public sealed interface Outcome {

        /// The log has it.
        record Taken() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /// Not open in the days to come.
        record Closed() implements Outcome {}

        record TooMany() implements Outcome {}

        /// Neither yes nor no; it may be sent again.
        record Unavailable() implements Outcome {}
    }

    public boolean knows(String entryPoint) {
        return entryPoints.contains(entryPoint);
    }

    public Optional<Entry> entry(String entryPoint) {
        return parts.connections().entryPoints().of(entryPoint);
    }

    /// @param address whom it comes from
    /// @param wish one without faults
    public Outcome ask(String entryPoint, String address, FormWish wish) {
        Instant now = parts.clock().instant();
        if (!each.take(address, now) || !all.take(EVERYBODY, now)) {
            return new Outcome.TooMany();
        }
        if (entry(entryPoint).filter(entry -> !entry.opens()).isPresent()) {
            return new Outcome.Closed();
        }
        String session = session(entryPoint, requireNonNull(wish.requestId()));
        var typed = new ReadingWishes.Typed(session, entryPoint, wish.phone(), wish.time(), wish.form(), now);
        return switch (new ReadingWishes(parts).read(typed)) {
            case ReadingWishes.Reading.Bad(Refusal why) -> new Outcome.Refused(why);
            case ReadingWishes.Reading.NotYet() -> new Outcome.Unavailable();
            case ReadingWishes.Reading.Good(CallbackWish good) ->
                reaches(parts.log().askCallback(good));
        };
    }

    /// Nothing where nothing is known of it, or not yet.
    public Optional<ChatSession> standing(String entryPoint, String requestId) {
        ChatSession session = parts.transcripts().session(session(entryPoint, requestId));
        return session.state() == ChatState.NEW ? Optional.empty() : Optional.of(session);
    }

    public Outcome cancel(String entryPoint, String address, String requestId) {
        Instant now = parts.clock().instant();
        if (!each.take(address, now)) {
            return new Outcome.TooMany();
        }
        return reaches(parts.log().cancelCallback(session(entryPoint, requestId), entryPoint, now));
    }

    public Duration retryAfter() {
        return each.within();
    }

    private String session(String entryPoint, String requestId) {
        return parts.log().sessionOf(entryPoint, requestId);
    }

    private Outcome reaches(CompletableFuture<Void> written) {
        try {
            written.join();
            parts.reach().reached(parts.clock().instant());
            return new Outcome.Taken();
        } catch (CompletionException e) {
            parts.reach().missed(parts.clock().instant());
            return new Outcome.Unavailable();
        }
    }
}
