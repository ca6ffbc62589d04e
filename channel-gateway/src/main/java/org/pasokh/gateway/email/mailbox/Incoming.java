package org.pasokh.gateway.email.mailbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where and how a mailbox is read.
///
/// @param folder one or several, each read by itself
/// @param moveTo the folder into which a mail goes once it is on the log; empty: it stays and is marked as seen
/// @param pollEvery how long a server that announces nothing is believed to have nothing
/// @param oauth in place of a password
public record Incoming(
        String host,
        int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("IMPLICIT") Transport.Tls tls,
        @DefaultValue("INBOX") List<String> folder,
        @DefaultValue("") String moveTo,
        @DefaultValue("1m") Duration pollEvery,
        @Nullable OAuth oauth) {

    public Incoming {
        if (host == null || host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server needs a host and a port from 1 to 65535");
        }
        folder = List.copyOf(folder);
        if (folder.isEmpty() || folder.stream().anyMatch(String::isBlank) || folder.contains(moveTo)) {
            throw new IllegalArgumentException("a mailbox is read from one folder or several and moved to another");
        }
        // servers end an idle connection after 30 minutes, routers in between often sooner
        if (pollEvery.toMillis() < 100 || pollEvery.compareTo(Duration.ofMinutes(20)) > 0) {
            throw new IllegalArgumentException("a mailbox is looked at every 100 ms to 20 minutes");
        }
    }

    public Transport transport() {
        return new Transport(host, port, username, password, tls, oauth);
    }

    /// Never the password.
    @Override
    public String toString() {
        return host + ":" + port + "/" + folder;
    }
}
