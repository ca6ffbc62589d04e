package org.pasokh.gateway.chat.domain;

import java.time.Instant;

/// A visitor whose conversation is open and whom no gateway has seen since `lastSeen`.
public record LostVisitor(String session, String entryPoint, Instant lastSeen) {

    public Departure departure() {
        return Departure.lost(session, entryPoint, lastSeen);
    }
}
