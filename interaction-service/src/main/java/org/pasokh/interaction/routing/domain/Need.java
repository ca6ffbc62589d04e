package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer waits for: an answer from a queue, over a channel, since a moment that survives every way back
/// into the queue.
///
/// @param part of an invitation into a conversation that an agent has already
public record Need(
        InteractionId interaction,
        QueueId queue,
        Channel channel,
        Instant waitingSince,
        @Nullable String language,
        @Nullable Urgency urgency,
        @Nullable Requirements requirements,
        @Nullable Part part) {

    public Need(
            InteractionId interaction,
            QueueId queue,
            Channel channel,
            Instant waitingSince,
            @Nullable String language) {
        this(interaction, queue, channel, waitingSince, language, null, null, null);
    }

    Urgency urgent() {
        return urgency == null ? Urgency.NONE : urgency;
    }

    Requirements required() {
        return requirements == null ? Requirements.NONE : requirements;
    }

    Need since(Instant other) {
        return new Need(interaction, queue, channel, other, language, urgency, requirements, part);
    }

    Need urgent(Urgency other) {
        return new Need(interaction, queue, channel, waitingSince, language, other, requirements, part);
    }

    Need requiring(Requirements other) {
        return new Need(interaction, queue, channel, waitingSince, language, urgency, other, part);
    }

    /// In another queue nobody is preferred.
    Need in(QueueId other) {
        Requirements there = other.equals(queue) || requirements == null
                ? requirements
                : new Requirements(requirements.needs(), List.of(), requirements.excluded());
        return new Need(interaction, other, channel, waitingSince, language, urgency, there, part);
    }

    Need as(@Nullable Part other) {
        return new Need(interaction, queue, channel, waitingSince, language, urgency, requirements, other);
    }

    /// As what an agent comes to it.
    public Role role() {
        return part == null ? Role.PRIMARY : part.role();
    }
}
