package org.pasokh.gateway.social.sending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested.Template;

/// A message of ours with the chat it goes to.
public record Outgoing(
        String chat,
        String text,
        List<Attachment> attachments,
        List<String> choices,
        @Nullable Template template) {

    public Outgoing {
        attachments = List.copyOf(attachments);
        choices = List.copyOf(choices);
    }

    static Outgoing of(String chat, MessageRequested request) {
        List<String> choices = request.quickReplies();
        return new Outgoing(
                chat, request.text(), request.files(), choices == null ? List.of() : choices, request.template());
    }
}
