package org.pasokh.gateway.social.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.provider.AccountId;

/// The messages of ours under the providers' names for them. A receipt may come before we know that name: it waits.
public interface SentMessages {

    /// What a provider tells of a message.
    record EarlyReceipt(DeliveryStatus status, @Nullable String reason, Instant at) {}

    /// From now on the provider's name is known.
    ///
    /// @return what was told of it before
    List<EarlyReceipt> enter(AccountId account, String chat, String providerId, String messageId, Instant at);

    Optional<String> find(AccountId account, String chat, String providerId);

    /// Keeps a receipt for a name that is not known.
    ///
    /// @return the message, if it has become known meanwhile
    Optional<String> early(AccountId account, String chat, String providerId, EarlyReceipt receipt);

    /// The latest messages that were sent in a conversation up to a time, at most a hundred.
    List<String> upTo(String key, Instant sentAt);
}
