package org.pasokh.gateway.ledger.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.CallbackAsked;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.interaction.InteractionEvent.InteractionOpened;
import org.pasokh.contracts.interaction.InteractionEvent.MessageRecorded;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Spot;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Hears on the log of contacts and of what became of them. What it writes down is the same however often and in
/// whatever order it hears it.
public final class ReadingForTheLedger implements EventHandler<Event> {

    private static final String UNKNOWN_READER = "unknown";

    private final Contacts contacts;
    private final Readers readers;

    public ReadingForTheLedger(Contacts contacts, Readers readers) {
        this.contacts = contacts;
        this.readers = readers;
    }

    @Override
    public void handle(Envelope<Event> envelope, LogPosition position) {
        switch (envelope.event()) {
            case RawContact raw -> {
                String reader = readers.ofRaw().getOrDefault(envelope.type(), UNKNOWN_READER);
                contacts.received(contact(envelope, Tier.RAW, raw.entryPoint(), reader, position));
            }
            case ContactInbound inbound -> inbound(envelope, inbound, position);
            case InteractionOpened opened -> contacts.settled(Tier.MESSAGE, opened.openedBy(), Fate.OPENED, null);
            case MessageRecorded recorded
            when recorded.author() != Party.AGENT ->
                contacts.settled(Tier.MESSAGE, recorded.messageId(), Fate.JOINED, null);
            default -> {
                // nothing of a contact
            }
        }
    }

    private void inbound(Envelope<Event> envelope, ContactInbound inbound, LogPosition position) {
        String entryPoint = entryPoint(inbound);
        if (entryPoint != null) {
            contacts.received(contact(envelope, Tier.MESSAGE, entryPoint, readers.ofMessages(), position));
        }
        String raw = raw(envelope, inbound);
        if (raw != null) {
            contacts.settled(Tier.RAW, raw, Fate.TRANSLATED, null);
        }
    }

    /// Of what opens an interaction or joins one.
    private static @Nullable String entryPoint(ContactInbound inbound) {
        return switch (inbound) {
            case MessageReceived received -> received.entryPoint();
            case CallbackAsked asked when asked.form() != null -> asked.entryPoint();
            default -> null;
        };
    }

    /// What was translated names the raw contact as its cause, or has its id. What is ours from the start, as a chat's
    /// message, is the translation of nothing.
    private static @Nullable String raw(Envelope<Event> envelope, ContactInbound inbound) {
        if (envelope.causationId() != null) {
            return envelope.causationId();
        }
        return inbound instanceof MessageReceived received && received.channel() != Channel.CHAT ? envelope.id() : null;
    }

    private static Unsettled contact(
            Envelope<Event> envelope, Tier tier, String entryPoint, String reader, LogPosition position) {
        Instant hour = envelope.time().truncatedTo(ChronoUnit.HOURS);
        Spot spot = new Spot(position.topic(), position.partition());
        return new Unsettled(
                envelope.id(), tier, entryPoint, hour, reader, new Unsettled.Place(spot, position.offset()));
    }
}
