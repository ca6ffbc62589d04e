package org.pasokh.contracts.contact;

/// The kinds of mail that no person wrote to us (RFC 3834, RFC 3464). They are shown in the conversation that they
/// belong to and are nobody's work.
public enum MachineMail {
    BOUNCE,
    AUTO_REPLY,
    MAILING_LIST,
    /// It has come round once too often.
    LOOP
}
