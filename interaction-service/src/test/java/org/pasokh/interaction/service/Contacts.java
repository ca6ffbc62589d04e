package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.Headers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.DepartureReason;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.testing.TestLog;

/// A visitor as the gateway puts one on the log.
final class Contacts {

    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static final EventTypes<ContactOutbound> OUTBOUND = EventTypes.of(ContactOutbound.class);

    final String key = EventIds.of("session", Instant.now().toString(), "" + SESSIONS.incrementAndGet());
    private final String entryPoint;
    private int number;

    Contacts(String entryPoint) {
        this.entryPoint = entryPoint;
    }

    /// @return the message's id
    String writes(String text) {
        number++;
        return writes(number, text);
    }

    String writesAgain(String text) {
        return writes(number, text);
    }

    void leaves() {
        write(
                EventIds.of("left", key, "" + number),
                new ContactInbound.CustomerDeparted(Channel.CHAT, entryPoint, DepartureReason.LEFT, Instant.now()));
    }

    void asksForCallback(String customer, @Nullable String phone) {
        write(
                EventIds.of("callback", key, "" + number),
                new ContactInbound.CallbackAsked(Channel.CHAT, entryPoint, customer, phone, Instant.now(), null, null));
    }

    /// The form of who has not written anything.
    void fillsInForm(String customer, String phone, String subject) {
        write(
                EventIds.of("callback-form", key),
                new ContactInbound.CallbackAsked(
                        Channel.CHAT,
                        entryPoint,
                        customer,
                        phone,
                        Instant.now(),
                        null,
                        new ContactInbound.CallbackAsked.Form(subject, "Mina Karimi", "fa")));
    }

    void cancelsCallback() {
        write(
                EventIds.of("cancel", key, "" + number),
                new ContactInbound.CallbackCancelled(Channel.CHAT, entryPoint, Instant.now()));
    }

    void types() {
        var event = new LiveSignal.Typing(Party.CUSTOMER, Instant.now());
        var envelope = new Envelope<>(
                EventIds.of("typing", key, Instant.now().toString()),
                "/test",
                key,
                0,
                Instant.now(),
                key,
                null,
                null,
                event);
        TestLog.write(Topic.LIVE_SIGNALS.name(), key, EventCodec.headers(envelope), EventCodec.value(event));
    }

    boolean seesTyping() {
        return TestLog.all(Topic.LIVE_SIGNALS.name()).stream()
                .filter(record -> key.equals(record.key()))
                .anyMatch(record -> new String(record.value(), UTF_8).contains(Party.AGENT.name()));
    }

    void received(String messageId) {
        write(
                EventIds.of("received", messageId),
                new ContactInbound.DeliveryReported(
                        messageId, Channel.CHAT, DeliveryStatus.DELIVERED, null, Instant.now()));
    }

    List<ContactOutbound> told() {
        return TestLog.all(Topic.CONTACT_OUTBOUND.name()).stream()
                .filter(record -> key.equals(record.key()))
                .flatMap(record -> event(record.headers(), record.key(), record.value()).stream())
                .toList();
    }

    List<String> answers() {
        return told().stream()
                .filter(ContactOutbound.MessageRequested.class::isInstance)
                .map(event -> ((ContactOutbound.MessageRequested) event).text())
                .toList();
    }

    void awaitState(String state) {
        Awaitility.await(state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> told().stream()
                        .filter(ContactOutbound.StateAnnounced.class::isInstance)
                        .map(event ->
                                ((ContactOutbound.StateAnnounced) event).state().name())
                        .anyMatch(state::equals));
    }

    /// @return the message's id
    String writes(Body body) {
        number++;
        return writes(number, body);
    }

    private String writes(int message, String text) {
        return writes(message, Body.ofText(text));
    }

    private String writes(int message, Body body) {
        String id = EventIds.of("chat", key, "" + message);
        write(
                id,
                new ContactInbound.MessageReceived(
                        id,
                        Channel.CHAT,
                        entryPoint,
                        new Sender(key, "Mina"),
                        body,
                        "fa",
                        null,
                        Instant.now(),
                        null,
                        null));
        return id;
    }

    private void write(String id, ContactInbound event) {
        var envelope = new Envelope<>(id, "/test", key, 0, Instant.now(), key, null, null, event);
        TestLog.write(Topic.CONTACT_INBOUND.name(), key, EventCodec.headers(envelope), EventCodec.value(event));
    }

    private static Optional<ContactOutbound> event(Headers headers, String key, byte[] value) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return EventCodec.read(OUTBOUND, key, texts, value) instanceof Reading.Read<ContactOutbound>(var envelope)
                ? Optional.of(envelope.event())
                : Optional.empty();
    }
}
