package org.pasokh.gateway.email.mailbox;

/// What can be wrong with a mailbox.
public enum MailProblem {
    WRONG_CREDENTIALS,
    NO_SUCH_FOLDER,
    READ_ONLY_FOLDER,
    UNREACHABLE,
    CONNECTION_LOST,
    /// The server answers, but not to this: the log line names the command's class of failure.
    REFUSED,
    LOG_AWAY,
    DATABASE_AWAY
}
