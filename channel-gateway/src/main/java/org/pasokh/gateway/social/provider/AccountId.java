package org.pasokh.gateway.social.provider;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pasokh.contracts.EventIds;

/// An account of the business at a provider, and how all that comes from it is named.
///
/// @param provider the kind: `telegram`
/// @param entryPoint where its customers arrive
/// @param account the provider's own name of it, which never changes; it stands in ids
public record AccountId(String provider, String entryPoint, String account) {

    /// As the account of what is to be sent, and in the names of tasks.
    public String name() {
        return provider + "/" + account;
    }

    /// The conversation with a chat. A hash: a chat's id may be a phone number.
    public String conversation(String chat) {
        return EventIds.of("social", provider, account, chat);
    }

    /// A customer's message, however often and in whatever form it comes.
    public String message(String chat, String providerId) {
        return EventIds.of("social-message", provider, account, chat, providerId);
    }

    /// A delivery: the same bytes are the same delivery.
    public String post(byte[] bytes) {
        return EventIds.of("post", provider, account, sha256(bytes));
    }

    /// The Kafka key of deliveries that do not tell of one conversation.
    public String source() {
        return "social:" + entryPoint;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
