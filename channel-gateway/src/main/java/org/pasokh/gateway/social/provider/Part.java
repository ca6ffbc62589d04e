package org.pasokh.gateway.social.provider;

import java.util.List;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested.Template;

/// What a provider takes in one call.
public sealed interface Part {

    /// @param choices none for most
    record Text(String text, List<String> choices) implements Part {
        public Text {
            choices = List.copyOf(choices);
        }
    }

    record File(Attachment attachment, OutgoingFile file) implements Part {}

    record OfTemplate(Template template) implements Part {}
}
