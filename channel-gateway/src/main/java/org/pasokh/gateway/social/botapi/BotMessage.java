package org.pasokh.gateway.social.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import tools.jackson.databind.JsonNode;

/// What a message of the Bot API says.
final class BotMessage {

    private static final List<String> FILES =
            List.of("document", "audio", "voice", "video", "video_note", "animation", "sticker");
    private static final List<String> NOT_CARRIED =
            List.of("poll", "dice", "game", "story", "giveaway", "paid_media", "checklist", "invoice");
    private static final Set<String> SERVICE = Set.of(
            "new_chat_members",
            "left_chat_member",
            "pinned_message",
            "group_chat_created",
            "successful_payment",
            "write_access_allowed",
            "message_auto_delete_timer_changed");
    private static final String START = "/start ";

    private BotMessage() {}

    /// Tells of the chat, not of what somebody said.
    static boolean isService(JsonNode message) {
        return SERVICE.stream().anyMatch(message::has);
    }

    static Said said(JsonNode message) {
        String text = message.path("text").asString(message.path("caption").asString(""));
        JsonNode answered = message.path("reply_to_message").path("message_id");
        return new Said(
                text,
                media(message),
                answered.isIntegralNumber() ? answered.asString() : null,
                new Extras(
                        location(message),
                        contactCards(message),
                        referral(text),
                        sticker(message),
                        null,
                        0,
                        missing(message)));
    }

    private static List<MediaRef> media(JsonNode message) {
        List<MediaRef> media = new ArrayList<>();
        JsonNode photo = message.path("photo");
        if (photo.isArray() && !photo.isEmpty()) {
            // the sizes rise
            media.add(file(photo.get(photo.size() - 1), "photo.jpg", "image/jpeg"));
        }
        for (String kind : FILES) {
            // an animation stands there as a document as well
            boolean again = kind.equals("animation") && message.has("document");
            if (message.path(kind).isObject() && !again) {
                media.add(file(message.path(kind), nameOf(kind), typeOf(kind, message.path(kind))));
            }
        }
        return media;
    }

    private static MediaRef file(JsonNode file, String name, String mediaType) {
        return new MediaRef(
                file.path("file_id").asString(""),
                file.path("file_name").asString(name),
                file.path("mime_type").asString(mediaType),
                file.path("file_size").asLong(-1));
    }

    private static String nameOf(String kind) {
        return switch (kind) {
            case "voice" -> "voice.ogg";
            case "video", "video_note", "animation" -> kind.replace('_', '-') + ".mp4";
            case "audio" -> "audio.mp3";
            case "sticker" -> "sticker.webp";
            default -> "file";
        };
    }

    private static String typeOf(String kind, JsonNode file) {
        return switch (kind) {
            case "voice" -> "audio/ogg";
            case "video", "video_note", "animation" -> "video/mp4";
            case "audio" -> "audio/mpeg";
            case "sticker" -> stickerType(file);
            default -> "application/octet-stream";
        };
    }

    private static String stickerType(JsonNode sticker) {
        if (sticker.path("is_video").asBoolean(false)) {
            return "video/webm";
        }
        return sticker.path("is_animated").asBoolean(false) ? "application/gzip" : "image/webp";
    }

    private static Extras.@Nullable Location location(JsonNode message) {
        JsonNode venue = message.path("venue");
        JsonNode location = venue.isObject() ? venue.path("location") : message.path("location");
        if (!location.isObject()) {
            return null;
        }
        return new Extras.Location(
                location.path("latitude").asDouble(0),
                location.path("longitude").asDouble(0),
                text(venue, "title"),
                text(venue, "address"));
    }

    private static @Nullable List<Extras.ContactCard> contactCards(JsonNode message) {
        JsonNode contact = message.path("contact");
        if (!contact.isObject()) {
            return null;
        }
        String name = (contact.path("first_name").asString("") + " "
                        + contact.path("last_name").asString(""))
                .strip();
        return List.of(new Extras.ContactCard(
                name,
                Optional.ofNullable(text(contact, "phone_number")).stream().toList()));
    }

    /// A link of ours, as `t.me/ourbot?start=spring`.
    private static Extras.@Nullable Referral referral(String text) {
        return text.startsWith(START)
                ? new Extras.Referral("link", text.substring(START.length()).strip(), null, null)
                : null;
    }

    private static @Nullable String sticker(JsonNode message) {
        JsonNode sticker = message.path("sticker");
        return sticker.isObject() ? sticker.path("emoji").asString("") : null;
    }

    private static @Nullable List<String> missing(JsonNode message) {
        List<String> missing = NOT_CARRIED.stream().filter(message::has).toList();
        return missing.isEmpty() ? null : missing;
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
