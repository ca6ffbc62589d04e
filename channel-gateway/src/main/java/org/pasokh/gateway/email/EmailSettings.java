package org.pasokh.gateway.email;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailboxes by their entry points, and what all of them share. Without a mailbox the channel is off.
///
/// @param threadKey secrets behind reply addresses and Message-IDs: the first signs, all of them verify
/// @param lease how long a mailbox stays with a replica that says nothing
/// @param retryAfter the first pause before a mail that the other side puts off is tried again; then twice as long
/// @param giveUpAfter how long a mail that the other side puts off is tried again
@ConfigurationProperties("pasokh.email")
public record EmailSettings(
        @DefaultValue Map<String, Mailbox> mailboxes,
        @DefaultValue List<String> threadKey,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("48h") Duration giveUpAfter) {

    public EmailSettings {
        mailboxes = Map.copyOf(mailboxes);
        threadKey = threadKey.stream().filter(key -> !key.isBlank()).toList();
        if (!mailboxes.isEmpty() && threadKey.isEmpty()) {
            throw new IllegalArgumentException("pasokh.email.thread-key is missing: it signs what our mails carry");
        }
        if (mailboxes.values().stream().map(Mailbox::account).distinct().count() < mailboxes.size()) {
            throw new IllegalArgumentException("two of pasokh.email.mailboxes have one address");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || !giveUpAfter.isPositive() || !retryAfter.isPositive()) {
            throw new IllegalArgumentException("pasokh.email.lease must be a second or more, give-up-after positive");
        }
    }
}
