package org.pasokh.gateway.email.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a mailbox is read.
///
/// @param moveTo the folder into which a mail goes once it is on the log; empty: it stays and is marked as seen
/// @param pollEvery how long a server that announces nothing is believed to have nothing
public record Reading(
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String moveTo,
        @DefaultValue("1m") Duration pollEvery) {

    public Reading {
        if (folder.isBlank() || folder.equals(moveTo)) {
            throw new IllegalArgumentException("a mailbox is read from one folder and moved to another");
        }
        // servers end an idle connection after 30 minutes, routers in between often sooner
        if (pollEvery.toMillis() < 100 || pollEvery.compareTo(Duration.ofMinutes(20)) > 0) {
            throw new IllegalArgumentException("a mailbox is looked at every 100 ms to 20 minutes");
        }
    }
}
