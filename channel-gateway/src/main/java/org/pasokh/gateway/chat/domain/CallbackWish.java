package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A visitor wants to be called, or written to, instead of waiting.
///
/// @param customer who it is without saying so: the same for the same phone number, else the session
/// @param phone in E.164
/// @param notBefore the time that the visitor has named
/// @param form of who has not written anything before
public record CallbackWish(
        String session,
        String entryPoint,
        String customer,
        @Nullable String phone,
        Instant at,
        @Nullable Instant notBefore,
        @Nullable CallbackForm form) {}
