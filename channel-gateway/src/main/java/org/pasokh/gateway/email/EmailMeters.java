package org.pasokh.gateway.email;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/// The meters of email.
enum EmailMeters implements MeterDocumentation {
    /// 1 while a mailbox is read or written to by this replica as it should be, by entry point and direction.
    MAILBOX_UP("pasokh.email.mailbox.up", Meter.Type.GAUGE),
    /// 1 while this replica cannot reach a mailbox that it should, by entry point and direction.
    MAILBOX_TROUBLED("pasokh.email.mailbox.troubled", Meter.Type.GAUGE),
    /// Mails put on the log as they came, by entry point. Repeats count.
    TAKEN("pasokh.email.taken", Meter.Type.COUNTER),
    /// Mails that became messages, by the evidence for their conversation.
    TRANSLATED("pasokh.email.translated", Meter.Type.COUNTER),
    /// Mails that were ignored on purpose, by reason.
    IGNORED("pasokh.email.ignored", Meter.Type.COUNTER),
    /// Mails by machines that stand in the conversation they belong to, by kind. They are among the translated.
    MACHINE("pasokh.email.machine", Meter.Type.COUNTER),
    /// Mails of ours that came back.
    BOUNCED("pasokh.email.bounced", Meter.Type.COUNTER),
    /// Reply addresses and Message-IDs that look like ours and are not.
    FORGED("pasokh.email.forged", Meter.Type.COUNTER),
    /// Mails of ours by what became of them.
    SENT("pasokh.email.sent", Meter.Type.COUNTER);

    private final String name;
    private final Meter.Type type;

    EmailMeters(String name, Meter.Type type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }
}
