package org.pasokh.gateway.email.thread;

import java.util.Optional;
import org.pasokh.gateway.email.reading.MailAddress;

/// The conversations by mail of all accounts.
public interface MailConversations extends Participants {

    /// A customer wrote. A mail older than the latest leaves that in place, and any mail may be told of again.
    void received(MailConversation conversation, MailAddress sender);

    Optional<MailConversation> find(String key);

    /// One of the customer's mails in it.
    Optional<CustomerMail> mail(String key, String messageId);
}
