package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.List;

/// What a visitor wrote, ready for the log.
public record VisitorMessage(Visitor visitor, long number, String text, Instant at, List<SharedFile> files) {

    public VisitorMessage {
        files = List.copyOf(files);
    }

    public VisitorMessage(Visitor visitor, long number, String text, Instant at) {
        this(visitor, number, text, at, List.of());
    }
}
