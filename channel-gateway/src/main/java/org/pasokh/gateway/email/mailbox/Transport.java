package org.pasokh.gateway.email.mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How to reach one of a mailbox's two servers.
///
/// @param username empty: no sign-in
/// @param tls implicit from the first byte, asked for by STARTTLS and then required, or none at all
/// @param oauth in place of a password
public record Transport(
        String host,
        int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("IMPLICIT") Tls tls,
        @Nullable OAuth oauth) {

    /// Whether and how a connection is encrypted.
    public enum Tls {
        IMPLICIT,
        STARTTLS,
        NONE
    }

    public Transport {
        if (host == null || host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server needs a host and a port from 1 to 65535");
        }
    }

    /// Never the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
