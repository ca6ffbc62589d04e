package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer waits for: an answer from a queue, over a channel, since a moment that survives every way back
/// into the queue.
///
/// @param part of an invitation into a conversation that an agent has already
/// @param through the queues that it has flown out of, the first first; null: none
public record Need(
        InteractionId interaction,
        QueueId queue,
        Channel channel,
        Instant waitingSince,
        @Nullable String language,
        @Nullable Urgency urgency,
        @Nullable Requirements requirements,
        @Nullable Part part,
        @Nullable List<QueueId> through) {

    public Need {
        through = through == null ? null : List.copyOf(through);
    }

    public Need(
            InteractionId interaction,
            QueueId queue,
            Channel channel,
            Instant waitingSince,
            @Nullable String language) {
        this(interaction, queue, channel, waitingSince, language, null, null, null, null);
    }

    List<QueueId> cameThrough() {
        return through == null ? List.of() : through;
    }

    Urgency urgent() {
        return urgency == null ? Urgency.NONE : urgency;
    }

    Requirements required() {
        return requirements == null ? Requirements.NONE : requirements;
    }

    Need since(Instant other) {
        return new Need(interaction, queue, channel, other, language, urgency, requirements, part, through);
    }

    Need urgent(Urgency other) {
        return new Need(interaction, queue, channel, waitingSince, language, other, requirements, part, through);
    }

    Need requiring(Requirements other) {
        return new Need(interaction, queue, channel, waitingSince, language, urgency, other, part, through);
    }

    /// In another queue, where somebody has sent it, nobody is preferred and it has come through none.
    Need in(QueueId other) {
        if (other.equals(queue)) {
            return this;
        }
        Requirements there = requirements == null
                ? null
                : new Requirements(requirements.needs(), List.of(), requirements.excluded());
        return new Need(interaction, other, channel, waitingSince, language, urgency, there, part, null);
    }

    /// In another queue, after this one could not serve it.
    Need flowing(QueueId to) {
        List<QueueId> all = new ArrayList<>(cameThrough());
        all.add(queue);
        Need there = in(to);
        return new Need(interaction, to, channel, waitingSince, language, urgency, there.requirements, part, all);
    }

    Need through(List<QueueId> queues) {
        List<QueueId> others = queues.isEmpty() ? null : queues;
        return new Need(interaction, queue, channel, waitingSince, language, urgency, requirements, part, others);
    }

    Need as(@Nullable Part other) {
        return new Need(interaction, queue, channel, waitingSince, language, urgency, requirements, other, through);
    }

    /// As what an agent comes to it.
    public Role role() {
        return part == null ? Role.PRIMARY : part.role();
    }
}
