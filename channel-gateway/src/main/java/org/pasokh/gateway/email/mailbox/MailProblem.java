package org.pasokh.gateway.email.mailbox;

import org.pasokh.gateway.owning.Trouble;

/// What can be wrong with a mailbox.
public enum MailProblem implements Trouble {
    WRONG_CREDENTIALS,
    NO_SUCH_FOLDER,
    READ_ONLY_FOLDER,
    UNREACHABLE,
    CONNECTION_LOST
}
