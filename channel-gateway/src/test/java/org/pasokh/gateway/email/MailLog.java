package org.pasokh.gateway.email;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.testing.TestLog;
import org.springframework.data.mongodb.core.MongoOperations;

/// The other side of the log: reads what customers wrote and writes what agents answer.
public final class MailLog {

    private static final EventTypes<ContactInbound> INBOUND = EventTypes.of(ContactInbound.class);

    /// The id of the answer.
    public String answer(String key, String text) {
        String id = EventIds.of("agent-message", key, text);
        MessageRequested request = new MessageRequested(
                id, "i-" + key, Channel.EMAIL, "support", "Negar", text, null, Instant.now(), null, null, null, null);
        Envelope<MessageRequested> envelope =
                new Envelope<>(id, "/interaction-service", key, 0, Instant.now(), key, null, null, request);
        TestLog.write(Topic.CONTACT_OUTBOUND.name(), key, EventCodec.headers(envelope), EventCodec.value(request));
        return id;
    }

    List<Envelope<ContactInbound>> received() {
        return inbound().stream()
                .filter(envelope ->
                        envelope.event() instanceof MessageReceived message && message.channel() == Channel.EMAIL)
                .toList();
    }

    public List<Envelope<ContactInbound>> receivedFrom(String customer) {
        return received().stream()
                .filter(envelope ->
                        ((MessageReceived) envelope.event()).sender().address().equals(customer))
                .toList();
    }

    List<DeliveryReported> reports(String key) {
        return inbound().stream()
                .filter(envelope -> envelope.key().equals(key))
                .map(Envelope::event)
                .filter(DeliveryReported.class::isInstance)
                .map(DeliveryReported.class::cast)
                .toList();
    }

    void repeatRaw(String id) {
        ConsumerRecord<String, byte[]> raw = TestLog.all(Topic.CONTACT_RAW.name()).stream()
                .filter(found -> TestLog.header(found, EventCodec.ID).equals(id))
                .findFirst()
                .orElseThrow();
        TestLog.write(Topic.CONTACT_RAW.name(), raw.key(), headers(raw), raw.value());
    }

    List<String> deadLetterReasons(MongoOperations mongo) {
        return mongo.findAll(Document.class, "dead-letters").stream()
                .map(letter -> letter.getString("reason"))
                .toList();
    }

    private static List<Envelope<ContactInbound>> inbound() {
        return TestLog.all(Topic.CONTACT_INBOUND.name()).stream()
                .map(MailLog::read)
                .toList();
    }

    private static Envelope<ContactInbound> read(ConsumerRecord<String, byte[]> found) {
        EventCodec.Reading<ContactInbound> reading =
                EventCodec.read(INBOUND, found.key(), headers(found), found.value());
        return ((EventCodec.Reading.Read<ContactInbound>) reading).envelope();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers().forEach(header -> headers.put(header.key(), TestLog.header(found, header.key())));
        return headers;
    }
}
