package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a customer does not want to wait in person.
///
/// @param customer the same for the same customer
/// @param phone in E.164; null to be written to
/// @param notBefore the time that the customer has named
public record CallbackWish(
        String customer, @Nullable String phone, @Nullable Instant notBefore) {}
