package org.pasokh.gateway.letter.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wrote by a form who is to be answered by mail.
///
/// @param id of its cause: the same letter however often it is told of
/// @param mailbox the entry point that answers
/// @param address to which the answer goes
/// @param language a BCP 47 tag
public record Letter(
        String id,
        String mailbox,
        String address,
        @Nullable String name,
        @Nullable String subject,
        String text,
        @Nullable String language,
        Instant at) {}
