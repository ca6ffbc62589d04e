package org.pasokh.gateway.social.messenger;

import java.util.Set;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.DeliveryStatus;

/// Which of the two it is.
public enum PageKind {
    MESSENGER("messenger", "page", 2_000),
    /// It counts a thousand bytes: as many characters as are never more, in whatever script.
    INSTAGRAM("instagram", "instagram", 333);

    private static final long MEBIBYTE = 1_024L * 1_024;
    static final long LARGEST_FILE = 25 * MEBIBYTE;
    private static final long LARGEST_PICTURE_ON_INSTAGRAM = 8 * MEBIBYTE;

    private final String provider;
    private final String object;
    private final int textLength;

    PageKind(String provider, String object, int textLength) {
        this.provider = provider;
        this.object = object;
        this.textLength = textLength;
    }

    String provider() {
        return provider;
    }

    /// Of its webhooks.
    String object() {
        return object;
    }

    int textLength() {
        return textLength;
    }

    Set<String> mediaTypes() {
        return this == MESSENGER
                ? Set.of("*/*")
                : Set.of(
                        "image/jpeg",
                        "image/png",
                        "image/gif",
                        "audio/aac",
                        "audio/mp4",
                        "audio/wav",
                        "video/mp4",
                        "video/ogg",
                        "video/webm",
                        "video/quicktime",
                        "application/pdf");
    }

    /// Instagram tells of what was seen, not of what arrived.
    Set<DeliveryStatus> receipts() {
        return this == MESSENGER
                ? Set.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ)
                : Set.of(DeliveryStatus.SENT, DeliveryStatus.READ);
    }

    boolean isTooLarge(ContentRef content) {
        return this == INSTAGRAM
                && content.mediaType().startsWith("image/")
                && content.length() > LARGEST_PICTURE_ON_INSTAGRAM;
    }

    /// Instagram takes no other names.
    String nameOf(String file) {
        return this == MESSENGER ? file : file.replaceAll("[^\\x20-\\x7e]", "_");
    }
}
