package org.pasokh.gateway.email.intake;

import org.pasokh.contracts.EventIds;

/// Where raw mails come from: a folder of an account behind an entry point.
public record Source(String entryPoint, String account, String folder) {

    public String task() {
        return "intake:" + account + "/" + folder;
    }

    /// The raw mail's id, and its message's: the same mail read again gets the same one.
    public String mailId(long uidValidity, long uid) {
        return EventIds.of("mail", account, folder, Long.toString(uidValidity), Long.toString(uid));
    }

    /// The Kafka key of mails that do not tell their conversation.
    public String key() {
        return "mail:" + entryPoint;
    }
}
