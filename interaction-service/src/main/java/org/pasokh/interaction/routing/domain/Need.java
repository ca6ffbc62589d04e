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
        @Nullable Urgency urgency) {

    public Need(
            InteractionId interaction,
            QueueId queue,
            Channel channel,
            Instant waitingSince,
            @Nullable String language) {
        this(interaction, queue, channel, waitingSince, language, null);
    }

    Urgency urgent() {
        return urgency == null ? Urgency.NONE : urgency;
    }

    Need since(Instant other) {
        return new Need(interaction, queue, channel, other, language, urgency);
    }

    Need urgent(Urgency other) {
        return new Need(interaction, queue, channel, waitingSince, language, other);
    }
}
