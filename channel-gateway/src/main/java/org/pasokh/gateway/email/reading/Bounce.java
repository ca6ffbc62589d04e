package org.pasokh.gateway.email.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a bounce tells.
///
/// @param undelivered whether a mail will not reach somebody; not so while it is still being tried
/// @param status as `5.1.1` (RFC 3463), where it says one
/// @param returned the Message-IDs of the mails that it gives back, without angle brackets
public record Bounce(boolean undelivered, @Nullable String status, List<String> returned) {

    public Bounce {
        returned = List.copyOf(returned);
    }

    /// For people and logs: numbers only, since the words of a server may repeat addresses.
    public String reason() {
        return status == null ? "bounce" : "bounce " + status;
    }
}
