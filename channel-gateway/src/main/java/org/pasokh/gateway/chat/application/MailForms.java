package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.MailForm;
import org.pasokh.gateway.letter.domain.Letter;
import org.pasokh.gateway.letter.domain.Letters;

/// Takes what visitors leave who are to be answered by mail.
public final class MailForms {

    private static final String EVERYBODY = "everybody";

    private final Letters letters;
    private final Set<String> entryPoints;
    private final Map<String, String> mailboxes;
    private final BinaryOperator<String> idOf;
    private final Allowance each;
    private final Allowance all;

    /// @param mailboxes which answers for an entry point
    /// @param idOf makes the id of a letter, of entry point and request
    public MailForms(
            Letters letters,
            Set<String> entryPoints,
            Map<String, String> mailboxes,
            BinaryOperator<String> idOf,
            Allowance each,
            Allowance all) {
        this.letters = letters;
        this.entryPoints = Set.copyOf(entryPoints);
        this.mailboxes = Map.copyOf(mailboxes);
        this.idOf = idOf;
        this.each = each;
        this.all = all;
    }

    /// What became of a form at the door.
    public enum Outcome {
        /// It is kept.
        TAKEN,
        TOO_MANY,
        /// Nobody answers by mail for this entry point.
        NO_MAILBOX,
        /// Neither yes nor no; it may be sent again.
        UNAVAILABLE
    }

    public boolean knows(String entryPoint) {
        return entryPoints.contains(entryPoint);
    }

    /// @param address whom it comes from
    /// @param form one without faults
    public Outcome take(String entryPoint, String address, MailForm form, Instant now) {
        String mailbox = mailboxes.get(entryPoint);
        if (mailbox == null) {
            return Outcome.NO_MAILBOX;
        }
        if (!each.take(address, now) || !all.take(EVERYBODY, now)) {
            return Outcome.TOO_MANY;
        }
        Letter letter = new Letter(
                idOf.apply(entryPoint, form.request()),
                mailbox,
                form.address(),
                form.writer(),
                form.subject(),
                form.words(),
                form.language(),
                now);
        return letters.receive(letter) ? Outcome.TAKEN : Outcome.UNAVAILABLE;
    }

    public Duration retryAfter() {
        return each.within();
    }
}
