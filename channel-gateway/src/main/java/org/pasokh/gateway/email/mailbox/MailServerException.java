package org.pasokh.gateway.email.mailbox;

import org.pasokh.gateway.owning.TroubleException;

/// A mail server that could not be reached or would not do as asked.
public final class MailServerException extends TroubleException {

    public MailServerException(MailProblem problem, Throwable cause) {
        super(problem, cause);
    }
}
