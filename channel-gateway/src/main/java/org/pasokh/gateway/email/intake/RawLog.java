package org.pasokh.gateway.email.intake;

import java.util.concurrent.CompletableFuture;
import org.pasokh.contracts.contact.RawContact.RawMail;

/// Where raw mails become true.
@FunctionalInterface
public interface RawLog {

    /// Ends when the log has it, or with [LogAwayException] when that cannot be told. What is appended later stands
    /// later.
    CompletableFuture<Void> append(String id, String key, RawMail mail);
}
