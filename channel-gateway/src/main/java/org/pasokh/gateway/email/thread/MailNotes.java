package org.pasokh.gateway.email.thread;

import java.util.Optional;

/// What was found of each mail.
public interface MailNotes {

    Optional<MailNote> findNote(String messageId);

    /// Gives back the note that was first.
    MailNote keep(MailNote note);
}
