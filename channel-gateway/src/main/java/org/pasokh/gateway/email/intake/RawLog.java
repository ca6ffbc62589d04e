package org.pasokh.gateway.email.intake;

import org.pasokh.contracts.contact.RawContact.RawMail;

/// Where raw mails become true.
@FunctionalInterface
public interface RawLog {

    /// Returns when the log has it; throws [LogAwayException] when that cannot be told.
    void append(String id, String key, RawMail mail);
}
