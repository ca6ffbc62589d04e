package org.pasokh.gateway.social.provider;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;

/// What a channel can carry: the one table that the desk, the splitting of messages and the sending go by.
///
/// @param textLength in UTF-16 units; what is longer is sent in several messages
/// @param fileBytes the largest file that can be sent; 0 if none can
/// @param mediaTypes which, as `image/png` or `image/*`
/// @param replyWindow for how long after the customer's last message they may be written to freely; null for ever
/// @param receipts how far messages are followed
/// @param templates whether approved texts may be sent, also after the window
/// @param choices how many quick replies one message may offer; 0 if none
/// @param choiceLength of one of them
/// @param repeatable whether a message sent again under the same name arrives once
public record Capabilities(
        int textLength,
        long fileBytes,
        Set<String> mediaTypes,
        @Nullable Duration replyWindow,
        Set<DeliveryStatus> receipts,
        boolean templates,
        int choices,
        int choiceLength,
        boolean repeatable) {

    public Capabilities {
        mediaTypes = Set.copyOf(mediaTypes);
        receipts = Set.copyOf(receipts);
        if (textLength < 1 || fileBytes < 0 || choices < 0) {
            throw new IllegalArgumentException("a channel carries at least a character of text");
        }
    }

    public boolean carries(String mediaType, long length) {
        return length <= fileBytes && mediaTypes.stream().anyMatch(known -> matches(known, mediaType));
    }

    private static boolean matches(String known, String mediaType) {
        if (known.equals("*/*") || known.equals(mediaType)) {
            return true;
        }
        return known.endsWith("/*") && mediaType.startsWith(known.substring(0, known.length() - 1));
    }
}
