package org.pasokh.interaction.conversation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail says beside its text.
///
/// @param recipients as its To and Cc name them
/// @param machine what kind of machine wrote it, if a person did not
public record Mailing(List<Recipient> recipients, @Nullable Machine machine) {

    public Mailing {
        recipients = List.copyOf(recipients);
    }

    /// The kinds of mail that no person wrote.
    public enum Machine {
        BOUNCE,
        AUTO_REPLY,
        MAILING_LIST,
        LOOP
    }

    /// Somebody whom a mail is for.
    public record Recipient(
            Place place, String address, @Nullable String name) {

        /// Where an address stands in a mail.
        public enum Place {
            TO,
            CC,
            BCC
        }
    }
}
