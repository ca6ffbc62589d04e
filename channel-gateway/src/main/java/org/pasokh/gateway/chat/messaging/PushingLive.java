package org.pasokh.gateway.chat.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageSeen;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.LiveSignal.EntryPointTold;
import org.pasokh.contracts.contact.Party;
import org.pasokh.gateway.chat.application.Connections;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.platform.live.LiveListener;
import org.pasokh.platform.live.LiveRecord;

/// Pushes what is new on the log to the visitors who are connected to this gateway.
public final class PushingLive implements LiveListener {

    private static final Duration TYPING_SHOWN = Duration.ofSeconds(6);

    private final Connections connections;
    private final InstantSource clock;

    public PushingLive(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void onRecord(LiveRecord read) {
        if (read.key() == null || !concerns(read.key())) {
            return;
        }
        if (read.topic().equals(Topic.CONTACT_INBOUND.name())) {
            understand(ChatEvents.INBOUND, read, this::inbound);
        } else if (read.topic().equals(Topic.CONTACT_OUTBOUND.name())) {
            understand(ChatEvents.OUTBOUND, read, this::outbound);
        } else {
            understand(ChatEvents.SIGNALS, read, this::signal);
        }
    }

    private boolean concerns(String key) {
        return connections.holds(key) || key.startsWith(EntryPointTold.KEY);
    }

    private static <E extends Event> void understand(EventTypes<E> types, LiveRecord read, Consumer<Envelope<E>> push) {
        // what cannot be read is counted and kept where it is stored
        if (EventCodec.read(types, read.key(), read.headers(), read.value())
                instanceof Reading.Read<E>(Envelope<E> envelope)) {
            push.accept(envelope);
        }
    }

    private void inbound(Envelope<ContactInbound> envelope) {
        if (envelope.event() instanceof MessageReceived message && message.channel() == Channel.CHAT) {
            connections.push(envelope.key(), ChatEvents.entryOf(envelope, message));
        }
    }

    private void outbound(Envelope<ContactOutbound> envelope) {
        switch (envelope.event()) {
            case MessageRequested message
            when message.channel() == Channel.CHAT -> connections.push(envelope.key(), ChatEvents.entryOf(message));
            case StateAnnounced state when state.channel() == Channel.CHAT -> announce(envelope, state);
            case MessageSeen seen
            when seen.channel() == Channel.CHAT ->
                connections.push(envelope.key(), new GatewayFrame.Seen(seen.messageId()));
            case MessageRequested _, StateAnnounced _, MessageSeen _ -> {}
        }
    }

    private void announce(Envelope<ContactOutbound> envelope, StateAnnounced announced) {
        if (!clock.instant().isAfter(announced.notAfter())) {
            connections.push(
                    envelope.key(),
                    new GatewayFrame.State(
                            ChatEvents.stateOf(announced.state()),
                            announced.agentName(),
                            announced.at(),
                            envelope.seq(),
                            ChatEvents.callbackOf(announced),
                            announced.leftName()));
        }
    }

    private void signal(Envelope<LiveSignal> envelope) {
        switch (envelope.event()) {
            case EntryPointTold it -> connections.entryPoints().heard(it.entryPoint(), ChatEvents.entryOf(it));
            case LiveSignal.Typing(Party party, Instant at) -> {
                if (party == Party.AGENT && clock.instant().isBefore(at.plus(TYPING_SHOWN))) {
                    connections.push(envelope.key(), new GatewayFrame.Typing());
                }
            }
        }
    }
}
