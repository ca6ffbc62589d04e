package org.pasokh.gateway.social.provider;

/// One part of a message of ours on its way to a chat.
///
/// @param once the same however often it is tried: for providers that know idempotency keys, and as what receipts
/// repeat
public record Dispatch(String chat, Part part, String once) {

    /// Made of the message and which of its parts this is.
    public static Dispatch of(String chat, Part part, String messageId, int ordinal) {
        return new Dispatch(chat, part, messageId + "-" + ordinal);
    }

    /// The message's id, of what a provider repeats to us.
    public static String messageOf(String once) {
        int dash = once.lastIndexOf('-');
        return dash < 0 ? once : once.substring(0, dash);
    }
}
