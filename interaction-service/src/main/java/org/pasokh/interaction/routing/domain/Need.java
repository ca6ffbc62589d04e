package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a customer waits for: an answer from a queue, over a channel, since a moment that survives every way back
/// into the queue.
public record Need(
        InteractionId interaction,
        QueueId queue,
        Channel channel,
        Instant waitingSince,
        @Nullable String language,
        @Nullable Urgency urgency,
        @Nullable Requirements requirements) {

    public Need(
            InteractionId interaction,
            QueueId queue,
            Channel channel,
            Instant waitingSince,
            @Nullable String language) {
        this(interaction, queue, channel, waitingSince, language, null, null);
    }

    Urgency urgent() {
        return urgency == null ? Urgency.NONE : urgency;
    }

    Requirements required() {
        return requirements == null ? Requirements.NONE : requirements;
    }

    Need since(Instant other) {
        return new Need(interaction, queue, channel, other, language, urgency, requirements);
    }

    Need urgent(Urgency other) {
        return new Need(interaction, queue, channel, waitingSince, language, other, requirements);
    }

    Need requiring(Requirements other) {
        return new Need(interaction, queue, channel, waitingSince, language, urgency, other);
    }
}
