package org.pasokh.interaction.routing.messaging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.MovedCallback;
import org.pasokh.contracts.routing.MovedNeed;
import org.pasokh.interaction.routing.domain.Callback;
import org.pasokh.interaction.routing.domain.CallbackId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.QueueId;

/// What needs and callbacks look like on their way from pool to pool.
final class MovedMapping {

    private MovedMapping() {}

    static Need need(MovedNeed it) {
        List<QueueId> through = it.through().stream().map(QueueId::new).toList();
        return new Need(
                new InteractionId(it.interactionId()),
                new QueueId(it.queueId()),
                RequestMapping.channel(it.channel()),
                Bounds.moment(it.waitingSince()),
                it.language(),
                it.urgency() == null ? null : UrgencyMapping.urgency(it.urgency()),
                SearchMapping.requirements(it.requirements()),
                null,
                through.isEmpty() ? null : through);
    }

    static MovedNeed need(Need it) {
        return new MovedNeed(
                it.interaction().value(),
                it.queue().value(),
                Channel.valueOf(it.channel().name()),
                it.waitingSince(),
                it.language(),
                it.urgency() == null ? null : UrgencyMapping.urgency(it.urgency()),
                it.requirements() == null ? null : SearchMapping.requirements(it.requirements()),
                Objects.requireNonNullElse(it.through(), List.<QueueId>of()).stream()
                        .map(QueueId::value)
                        .toList());
    }

    static @Nullable Callback callback(@Nullable MovedCallback it) {
        return it == null
                ? null
                : new Callback(
                        new CallbackId(it.callbackId()),
                        it.customer(),
                        need(it.need()),
                        it.askedAt(),
                        it.notBefore(),
                        it.promisedBy(),
                        it.attempts(),
                        null,
                        it.late(),
                        it.seq());
    }

    static @Nullable MovedCallback callback(@Nullable Callback it) {
        return it == null
                ? null
                : new MovedCallback(
                        it.id().value(),
                        it.customer(),
                        need(it.need()),
                        it.askedAt(),
                        it.notBefore(),
                        it.promisedBy(),
                        it.attempts(),
                        it.late(),
                        it.seq());
    }
}
