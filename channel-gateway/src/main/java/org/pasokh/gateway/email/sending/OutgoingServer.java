package org.pasokh.gateway.email.sending;

import org.pasokh.gateway.email.mailbox.MailServerException;

/// The server that takes our mails.
@FunctionalInterface
public interface OutgoingServer {

    OutgoingLine connect() throws MailServerException;

    /// A connection to it.
    interface OutgoingLine extends AutoCloseable {

        /// Fails when the server takes mails of nobody at the moment: this one is to be sent again.
        SendOutcome send(OutgoingMail mail) throws MailServerException;

        @Override
        void close();
    }
}
