package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where something is that has been here, so that a late request finds it.
///
/// @param as its id there; the same one if null
public record MovedOn(String subject, PoolId to, @Nullable String as, Instant until) implements Entry {

    static String of(AgentId agent) {
        return "agent/" + agent.value();
    }

    static String of(VisitId visit) {
        return "visit/" + visit.value();
    }

    static String of(HandlingId handling) {
        return "handling/" + handling.value();
    }

    static String of(InteractionId interaction) {
        return "interaction/" + interaction.value();
    }

    static String of(CallbackId callback) {
        return "callback/" + callback.value();
    }

    @Override
    public Key key() {
        return new Key(EntryKind.MOVED_ON, subject);
    }
}
