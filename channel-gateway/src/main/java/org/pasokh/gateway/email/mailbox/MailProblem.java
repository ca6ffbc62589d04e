package org.pasokh.gateway.email.mailbox;

import org.pasokh.gateway.owning.Trouble;

/// What can be wrong with a mailbox.
public enum MailProblem implements Trouble {
    WRONG_CREDENTIALS,
    /// Whoever gives the tokens to sign in with does not.
    NO_ACCESS_TOKEN,
    NO_SUCH_FOLDER,
    READ_ONLY_FOLDER,
    UNREACHABLE,
    CONNECTION_LOST
}
