package org.pasokh.gateway.letter.domain;

import java.time.Instant;

/// A mail that goes out unanswered: a copy of what was said elsewhere.
///
/// @param id of its cause: asked for again it is the same
/// @param mailbox the entry point in whose name it goes
public record Copy(String id, String mailbox, String address, String subject, String text, Instant at) {}
