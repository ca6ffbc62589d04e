package org.pasokh.gateway.email.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;

/// What a mail says and what it brings along.
///
/// @param text from the HTML where the sender wrote only that; cut at 64 kB
public record MailBody(String text, @Nullable ContentRef html, List<Attachment> attachments) {

    public MailBody {
        attachments = List.copyOf(attachments);
    }
}
