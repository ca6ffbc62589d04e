package org.pasokh.gateway.chat.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.StateAnnounced;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.LiveSignal.EntryPointTold;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.EntryState;
import org.pasokh.gateway.chat.domain.ExpectedWait;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.Opening;
import org.pasokh.gateway.chat.domain.SharedFile;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

/// The events of the log in the words of web chat.
final class ChatEvents {

    static final String SOURCE = "/channel-gateway";

    static final EventTypes<ContactInbound> INBOUND = EventTypes.of(ContactInbound.class);
    static final EventTypes<ContactOutbound> OUTBOUND = EventTypes.of(ContactOutbound.class);
    static final EventTypes<LiveSignal> SIGNALS = EventTypes.of(LiveSignal.class);

    private ChatEvents() {}

    /// The envelope's seq is the visitor's number of the message.
    static TranscriptEntry entryOf(Envelope<?> envelope, MessageReceived message) {
        return new TranscriptEntry(
                null,
                message.messageId(),
                Author.CUSTOMER,
                null,
                message.body().text(),
                message.receivedAt(),
                envelope.seq(),
                null,
                filesOf(message.body().attachments()));
    }

    static TranscriptEntry entryOf(MessageRequested message) {
        return new TranscriptEntry(
                null,
                message.messageId(),
                Author.AGENT,
                message.authorName(),
                message.text(),
                message.writtenAt(),
                null,
                null,
                filesOf(message.files()));
    }

    private static @Nullable List<SharedFile> filesOf(List<Attachment> attachments) {
        return attachments.isEmpty()
                ? null
                : attachments.stream().map(ChatEvents::fileOf).toList();
    }

    private static SharedFile fileOf(Attachment attachment) {
        ContentRef content = attachment.content();
        return new SharedFile(content.id(), attachment.name(), content.mediaType(), content.length(), content.sha256());
    }

    static Attachment attachmentOf(SharedFile file) {
        return new Attachment(file.name(), new ContentRef(file.id(), file.sha256(), file.length(), file.mediaType()));
    }

    static GatewayFrame.Entry entryOf(EntryPointTold told) {
        return new GatewayFrame.Entry(
                switch (told.state()) {
                    case OPEN -> EntryState.OPEN;
                    case LONG_WAIT -> EntryState.LONG_WAIT;
                    case UNSTAFFED -> EntryState.UNSTAFFED;
                    case CLOSED -> EntryState.CLOSED;
                },
                told.expectedWait() == null
                        ? null
                        : ExpectedWait.valueOf(told.expectedWait().name()),
                told.opensAt(),
                told.openings() == null
                        ? null
                        : told.openings().stream()
                                .map(each -> new Opening(each.from(), each.to()))
                                .toList());
    }

    static CallbackNews callbackOf(StateAnnounced told) {
        var refused = told.callbackRefused();
        return new CallbackNews(
                told.promisedBy(),
                told.notBefore(),
                refused == null ? null : CallbackRefusal.valueOf(refused.name()),
                told.freeTimes());
    }

    static ChatState stateOf(ConversationState state) {
        return switch (state) {
            case CALLBACK -> ChatState.CALLBACK;
            case WAITING -> ChatState.WAITING;
            case AGENT_JOINED -> ChatState.AGENT_JOINED;
            case ENDED -> ChatState.ENDED;
        };
    }
}
