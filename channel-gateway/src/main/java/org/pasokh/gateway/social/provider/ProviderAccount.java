package org.pasokh.gateway.social.provider;

import java.time.Instant;
import java.util.Optional;
import org.pasokh.gateway.owning.TroubleException;

/// What one account of ours at a provider can do. All calls to the provider go through its
/// [ProviderCalls][org.pasokh.gateway.social.calling.ProviderCalls]; no method throws for what the other side says.
public interface ProviderAccount {

    AccountId id();

    Capabilities capabilities();

    /// Whether a request to our webhook comes from the provider. On the raw bytes; nothing has been parsed yet.
    Verdict verify(WebhookRequest request, Instant now);

    /// What a delivery tells. Bytes that nobody can read are [Reading.Unreadable], never an exception.
    Reading read(byte[] delivery);

    /// One part of a message of ours, tried once.
    SendResult send(Dispatch dispatch);

    /// A file that the customer sent. `keeping` takes the bytes as they come.
    FetchResult fetch(MediaRef media, FileKeeping keeping);

    /// True while calls are not even tried: then nothing is taken up, and no attempt is lost.
    boolean isAway();

    /// Empty if this account is only posted to us.
    default Optional<Polling> polling() {
        return Optional.empty();
    }

    /// Done once by whoever begins to send for the account: tells the provider where our webhook is.
    default void register() throws TroubleException {}
}
