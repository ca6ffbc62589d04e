package org.pasokh.gateway.chat.domain;

import java.time.Instant;

/// What a visitor wrote, ready for the log.
public record VisitorMessage(Visitor visitor, long number, String text, Instant at) {}
