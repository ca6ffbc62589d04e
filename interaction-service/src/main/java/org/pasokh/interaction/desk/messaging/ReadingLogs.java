package org.pasokh.interaction.desk.messaging;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.Slot;
import org.pasokh.interaction.desk.view.Slot.Log;
import org.pasokh.platform.live.LiveRecord;

/// Hands records to the view. What cannot be read is nothing to a desk, but it has been passed.
final class ReadingLogs {

    private static final EventTypes<RoutingEvent> ROUTING = EventTypes.of(RoutingEvent.class);
    private static final EventTypes<InteractionEvent> INTERACTIONS = EventTypes.of(InteractionEvent.class);

    private final LiveView view;
    private final InstantSource clock;

    ReadingLogs(LiveView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    void onRecord(LiveRecord record) {
        boolean fromRouter = record.topic().equals(Topic.ROUTING_EVENTS.name());
        Slot slot = new Slot(fromRouter ? Log.ROUTING : Log.INTERACTIONS, record.partition());
        view.read(
                slot,
                record.offset(),
                fromRouter ? envelope(record, ROUTING) : envelope(record, INTERACTIONS),
                at(record));
    }

    /// Never later than now, whatever the clock of whoever wrote it says.
    private Instant at(LiveRecord record) {
        Instant now = clock.instant();
        return record.timestamp().isBefore(now) ? record.timestamp() : now;
    }

    private static <E extends Event> @Nullable Envelope<E> envelope(LiveRecord record, EventTypes<E> types) {
        return EventCodec.read(types, record.key(), record.headers(), record.value())
                        instanceof Reading.Read<E>(Envelope<E> envelope)
                ? envelope
                : null;
    }
}
