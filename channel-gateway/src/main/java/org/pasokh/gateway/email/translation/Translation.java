package org.pasokh.gateway.email.translation;

import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.gateway.email.thread.Threading;

/// What became of a raw mail.
public sealed interface Translation {

    /// @param undelivered what a bounce tells of a message of ours
    record Translated(
            Threading threading,
            MessageReceived message,
            @Nullable Undelivered undelivered) implements Translation {}

    /// A message of ours that has not reached its reader.
    record Undelivered(String messageId, String reason) {}

    /// On purpose.
    record Ignored(Reason reason) implements Translation {}

    /// Nobody can make a message of it; `reason` goes with its bytes to the dead letters.
    record Unreadable(String reason) implements Translation {}

    /// Why a mail is not anybody's work.
    enum Reason {
        OWN_ECHO,
        BOUNCE,
        AUTO_REPLY,
        MAILING_LIST,
        LOOP
    }
}
