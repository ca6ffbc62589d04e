package org.pasokh.interaction.desk.messaging;

import java.time.Instant;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.Party;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.desk.command.TypingSignals;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.platform.live.LiveRecord;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is writing, both ways. May be lost.
final class Typing implements TypingSignals {

    private static final Logger LOG = LoggerFactory.getLogger(Typing.class);
    private static final EventTypes<LiveSignal> TYPES = EventTypes.of(LiveSignal.class);

    private final CurrentView current;
    private final EventPublisher publisher;

    Typing(CurrentView current, EventPublisher publisher) {
        this.current = current;
        this.publisher = publisher;
    }

    @Override
    public void agentTypes(String conversationKey, Instant now) {
        var envelope = new Envelope<>(
                EventIds.of("typing", conversationKey, now.toString()),
                RouterRequests.SOURCE,
                conversationKey,
                0,
                now,
                conversationKey,
                null,
                null,
                new LiveSignal.Typing(Party.AGENT, now));
        var _ = publisher.publish(new Publication(Topic.LIVE_SIGNALS, envelope)).exceptionally(failure -> {
            LOG.debug("desk.typing-lost reason={}", failure.getClass().getSimpleName());
            return null;
        });
    }

    void onRecord(LiveRecord record) {
        if (EventCodec.read(TYPES, record.key(), record.headers(), record.value())
                        instanceof Reading.Read<LiveSignal>(Envelope<LiveSignal> envelope)
                && envelope.event() instanceof LiveSignal.Typing(Party party, var _)
                && party == Party.CUSTOMER) {
            current.get().ifPresent(view -> view.customerTypes(envelope.key()));
        }
    }
}
