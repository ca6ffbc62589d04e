package org.pasokh.gateway.email.intake;

import org.pasokh.gateway.email.mailbox.MailServerException;

/// The server that holds a mailbox.
@FunctionalInterface
public interface MailServer {

    MailFolder open() throws MailServerException;
}
