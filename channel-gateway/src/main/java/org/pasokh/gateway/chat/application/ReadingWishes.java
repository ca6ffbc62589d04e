package org.pasokh.gateway.chat.application;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.CallbackForm;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.GatewayFrame.Entry;
import org.pasokh.gateway.chat.domain.Refusal;

/// What visitors type who want to be called, in the chat or in a form, read as it may be asked of the business.
final class ReadingWishes {

    private final Parts parts;

    ReadingWishes(Parts parts) {
        this.parts = parts;
    }

    /// @param phone as it was typed; null to be written to
    /// @param time the earliest; null for as soon as it is their turn
    /// @param form of who has not written anything before
    record Typed(
            String session,
            String entryPoint,
            @Nullable String phone,
            @Nullable Instant time,
            @Nullable CallbackForm form,
            Instant at) {}

    /// What it comes to.
    sealed interface Reading {

        record Good(CallbackWish wish) implements Reading {}

        record Bad(Refusal why) implements Reading {}

        /// Nothing has been heard of the entry point yet, so nobody can say whether it is open then.
        record NotYet() implements Reading {}
    }

    Reading read(Typed typed) {
        Optional<String> phone = Optional.ofNullable(typed.phone()).flatMap(parts.phones()::read);
        if (typed.phone() != null && phone.isEmpty()) {
            return new Reading.Bad(Refusal.PHONE_INVALID);
        }
        if (typed.time() != null) {
            Optional<Entry> entry = parts.connections().entryPoints().of(typed.entryPoint());
            if (entry.isEmpty()) {
                return new Reading.NotYet();
            }
            if (!entry.get().mayCall(typed.time(), typed.at())) {
                return new Reading.Bad(Refusal.TIME_NOT_OPEN);
            }
        }
        return new Reading.Good(new CallbackWish(
                typed.session(),
                typed.entryPoint(),
                phone.map(parts.tokens()::nameless).orElse(typed.session()),
                phone.orElse(null),
                typed.at(),
                typed.time(),
                typed.form()));
    }
}
