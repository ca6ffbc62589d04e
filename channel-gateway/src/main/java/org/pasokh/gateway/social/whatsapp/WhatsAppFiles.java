package org.pasokh.gateway.social.whatsapp;

import java.util.Set;
import org.pasokh.contracts.contact.ContentRef;

/// Which files WhatsApp takes.
final class WhatsAppFiles {

    private static final long MEBIBYTE = 1_024L * 1_024;
    /// Documents may be larger; this is what every kind but pictures may be.
    static final long LARGEST = 16 * MEBIBYTE;

    private static final long LARGEST_PICTURE = 5 * MEBIBYTE;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");

    static final Set<String> MEDIA_TYPES = Set.of(
            "image/jpeg",
            "image/png",
            "video/mp4",
            "video/3gpp",
            "audio/aac",
            "audio/amr",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private WhatsAppFiles() {}

    /// The provider's word for what a file is sent as.
    static String kind(String mediaType) {
        if (PICTURES.contains(mediaType)) {
            return "image";
        }
        if (VIDEOS.contains(mediaType)) {
            return "video";
        }
        return SOUNDS.contains(mediaType) ? "audio" : "document";
    }

    static boolean isTooLarge(ContentRef content) {
        return PICTURES.contains(content.mediaType()) && content.length() > LARGEST_PICTURE;
    }
}
