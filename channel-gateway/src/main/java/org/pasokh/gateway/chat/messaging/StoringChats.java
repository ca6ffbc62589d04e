package org.pasokh.gateway.chat.messaging;

import java.util.function.Consumer;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageSeen;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.inbox.LogPosition;
import org.springframework.messaging.Message;

/// Stores what the log says of chats in their transcripts, so that any gateway can show them.
public final class StoringChats {

    private final Transcripts transcripts;

    public StoringChats(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    public Consumer<Message<byte[]>> inbound(Inbox inbox) {
        return inbox.guard("chat-inbound", ChatEvents.INBOUND, this::storeInbound);
    }

    public Consumer<Message<byte[]>> outbound(Inbox inbox) {
        return inbox.guard("chat-outbound", ChatEvents.OUTBOUND, this::storeOutbound);
    }

    private void storeInbound(Envelope<ContactInbound> envelope, LogPosition position) {
        switch (envelope.event()) {
            case MessageReceived message
            when message.channel() == Channel.CHAT ->
                transcripts.add(
                        new NewEntry(envelope.key(), message.entryPoint(), ChatEvents.entryOf(envelope, message)));
            case DeliveryReported report when report.channel() == Channel.CHAT -> note(report);
            case MessageReceived _, DeliveryReported _, ContactInbound.CustomerDeparted _ -> {}
            case ContactInbound.CallbackAsked _, ContactInbound.CallbackCancelled _, ContactInbound.Rated _ -> {}
            case ContactInbound.MessageEdited _,
                    ContactInbound.MessageDeleted _,
                    ContactInbound.Reacted _,
                    ContactInbound.FileArrived _ -> {}
        }
    }

    private void storeOutbound(Envelope<ContactOutbound> envelope, LogPosition position) {
        switch (envelope.event()) {
            case MessageRequested message
            when message.channel() == Channel.CHAT ->
                transcripts.add(new NewEntry(envelope.key(), message.entryPoint(), ChatEvents.entryOf(message)));
            case StateAnnounced state
            when state.channel() == Channel.CHAT ->
                transcripts.announce(new Announcement(
                        envelope.key(),
                        state.entryPoint(),
                        ChatEvents.stateOf(state.state()),
                        state.agentName(),
                        state.at(),
                        envelope.seq(),
                        ChatEvents.callbackOf(state)));
            case MessageSeen seen when seen.channel() == Channel.CHAT -> transcripts.seen(seen.messageId());
            case MessageRequested _, StateAnnounced _, MessageSeen _ -> {}
        }
    }

    private void note(DeliveryReported report) {
        switch (report.status()) {
            case DELIVERED -> transcripts.note(report.messageId(), Receipt.DELIVERED);
            case READ -> transcripts.note(report.messageId(), Receipt.READ);
            case SENT, UNCERTAIN, FAILED -> {}
        }
    }
}
