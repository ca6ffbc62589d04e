package org.pasokh.gateway.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.CallbackRefusal;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageSeen;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.contracts.contact.EntryPointState;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.Party;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;

/// The other side of the log: reads what visitors did and writes what agents want.
final class Business {

    private static final EventTypes<ContactInbound> INBOUND = EventTypes.of(ContactInbound.class);

    private final String bootstrapServers;
    private final AtomicLong told = new AtomicLong();

    Business() {
        this(TestParts.bootstrapServers());
    }

    Business(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// An agent's message on its way to the visitor; its id is returned.
    String answer(String session, String text) {
        return answer(session, text, null);
    }

    /// A file without a word.
    String sayWith(String session, Attachment file) {
        return answer(session, "", List.of(file));
    }

    private String answer(String session, String text, @Nullable List<Attachment> files) {
        String messageId = EventIds.of("agent-message", session, text);
        write(
                Topic.CONTACT_OUTBOUND,
                messageId,
                session,
                new MessageRequested(
                        messageId,
                        "i-" + session,
                        Channel.CHAT,
                        "shop",
                        "Negar",
                        text,
                        null,
                        Instant.now(),
                        files,
                        null,
                        null,
                        null));
        return messageId;
    }

    void announce(String session, ConversationState state, @Nullable String agentName) {
        announce(session, state, agentName, null, null, null);
    }

    /// One of several agents leaves.
    void goesOn(String session, String agentName, String leftName) {
        announce(session, ConversationState.AGENT_JOINED, agentName, null, leftName, null);
    }

    void refuse(String session, CallbackRefusal why, @Nullable List<Instant> freeTimes) {
        announce(session, ConversationState.ENDED, null, why, null, freeTimes);
    }

    private void announce(
            String session,
            ConversationState state,
            @Nullable String agentName,
            @Nullable CallbackRefusal refused,
            @Nullable String leftName,
            @Nullable List<Instant> freeTimes) {
        Instant now = Instant.now();
        write(
                Topic.CONTACT_OUTBOUND,
                UUID.randomUUID().toString(),
                session,
                new StateAnnounced(
                        "i-" + session,
                        Channel.CHAT,
                        "shop",
                        state,
                        agentName,
                        now,
                        now.plus(Duration.ofMinutes(1)),
                        null,
                        null,
                        refused,
                        leftName,
                        freeTimes));
    }

    /// Tells how an entry point is open: from one moment to the next, or not at all.
    void opens(String entryPoint, List<Instant> hours) {
        var openings = hours.isEmpty()
                ? List.<LiveSignal.EntryPointTold.Opening>of()
                : List.of(new LiveSignal.EntryPointTold.Opening(hours.getFirst(), hours.getLast()));
        write(
                Topic.LIVE_SIGNALS,
                UUID.randomUUID().toString(),
                LiveSignal.EntryPointTold.KEY + entryPoint,
                new LiveSignal.EntryPointTold(
                        entryPoint,
                        EntryPointState.CLOSED,
                        null,
                        hours.isEmpty() ? null : hours.getFirst(),
                        Instant.now(),
                        openings));
    }

    /// An agent has read up to a visitor's message.
    void read(String session, String messageId) {
        write(
                Topic.CONTACT_OUTBOUND,
                EventIds.of("seen", messageId),
                session,
                new MessageSeen("i-" + session, Channel.CHAT, "shop", messageId, Instant.now()));
    }

    void type(String session, Party party) {
        write(Topic.LIVE_SIGNALS, UUID.randomUUID().toString(), session, new LiveSignal.Typing(party, Instant.now()));
    }

    /// Everything a session's visitor did, in the log's order.
    List<Envelope<ContactInbound>> inbound(String session) {
        return TestLog.all(bootstrapServers, Topic.CONTACT_INBOUND.name()).stream()
                .filter(found -> session.equals(found.key()))
                .map(Business::read)
                .toList();
    }

    <E extends ContactInbound> List<E> inbound(String session, Class<E> type) {
        return inbound(session).stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// What the visitor wrote, each message where it first stands on the log.
    List<String> texts(String session) {
        return inbound(session, MessageReceived.class).stream()
                .map(MessageReceived::messageId)
                .distinct()
                .map(id -> inbound(session, MessageReceived.class).stream()
                        .filter(message -> message.messageId().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .body()
                        .text())
                .toList();
    }

    private void write(Topic topic, String id, String session, Event event) {
        Envelope<Event> envelope = new Envelope<>(
                id, "/interaction-service", session, told.incrementAndGet(), Instant.now(), session, null, null, event);
        TestLog.write(bootstrapServers, topic.name(), session, EventCodec.headers(envelope), EventCodec.value(event));
    }

    private static Envelope<ContactInbound> read(ConsumerRecord<String, byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers().forEach(header -> headers.put(header.key(), TestLog.header(found, header.key())));
        EventCodec.Reading<ContactInbound> reading = EventCodec.read(INBOUND, found.key(), headers, found.value());
        return ((EventCodec.Reading.Read<ContactInbound>) reading).envelope();
    }
}
