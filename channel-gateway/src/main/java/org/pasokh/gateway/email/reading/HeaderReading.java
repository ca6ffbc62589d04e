package org.pasokh.gateway.email.reading;

/// What came of reading a mail's headers.
public sealed interface HeaderReading {

    record Read(MailHeaders headers) implements HeaderReading {}

    /// Nothing can be done with this mail; `reason` is a short word for the dead letter.
    record Unreadable(String reason) implements HeaderReading {}
}
