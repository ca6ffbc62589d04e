package org.pasokh.gateway.email.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address in a mail's header, with the name that stood beside it.
public record MailAddress(String address, @Nullable String name) {

    /// What two spellings of one address have in common.
    public String folded() {
        return address.toLowerCase(Locale.ROOT);
    }

    public String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
