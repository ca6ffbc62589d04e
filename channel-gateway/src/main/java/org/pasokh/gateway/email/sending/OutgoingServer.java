package org.pasokh.gateway.email.sending;

import org.pasokh.gateway.email.mailbox.MailServerException;

/// The server that takes our mails.
@FunctionalInterface
public interface OutgoingServer {

    OutgoingLine connect() throws MailServerException;

    /// A connection to it.
    interface OutgoingLine extends AutoCloseable {

        /// Fails when it is unknown what became of the mail, or known that nothing did: it is to be sent again.
        SendOutcome send(OutgoingMail mail) throws MailServerException;

        @Override
        void close();
    }
}
