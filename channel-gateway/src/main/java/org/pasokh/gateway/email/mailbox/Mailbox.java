package org.pasokh.gateway.email.mailbox;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A mailbox at which customers write to the business.
///
/// @param address the published address; it names the account in ids and signatures, so it stays what it is
/// @param displayName what customers see as the sender
public record Mailbox(String address, @DefaultValue("") String displayName, Incoming imap, Transport smtp) {

    /// In ASCII, as it stands in every mail of ours.
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@<>\",;()]]{1,64}@[!-~&&[^@<>\",;()]]{1,255}");

    public Mailbox {
        Objects.requireNonNull(imap, "a mailbox needs imap.host and imap.port");
        Objects.requireNonNull(smtp, "a mailbox needs smtp.host and smtp.port");
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "a mailbox needs an address like support@example.com, other letters in its domain written as xn--…");
        }
    }

    public String account() {
        return address.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
