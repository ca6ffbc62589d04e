package org.pasokh.gateway.social.messenger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import tools.jackson.databind.JsonNode;

/// What a customer's message says.
final class PageSaid {

    private static final Set<String> FILES = Set.of(
            "image", "video", "audio", "file", "share", "story_mention", "reel", "ig_reel", "ig_post", "ephemeral");
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    private PageSaid() {}

    static Said said(JsonNode message) {
        List<JsonNode> attachments = message.path("attachments").valueStream().toList();
        return new Said(
                text(message, attachments),
                attachments.stream()
                        .filter(PageSaid::isFile)
                        .map(PageSaid::file)
                        .toList(),
                GraphJson.text(message.path("reply_to"), "mid"),
                new Extras(
                        location(attachments),
                        null,
                        referral(message),
                        sticker(attachments),
                        GraphJson.text(message.path("quick_reply"), "payload"),
                        0,
                        missing(message, attachments)));
    }

    /// A button of ours that was pressed.
    static Said pressed(JsonNode postback) {
        return new Said(
                postback.path("title").asString(""),
                List.of(),
                null,
                new Extras(null, null, referral(postback), null, GraphJson.text(postback, "payload"), 0, null));
    }

    /// A link that was shared without a word is what was said.
    private static String text(JsonNode message, List<JsonNode> attachments) {
        String text = message.path("text").asString("");
        return text.isEmpty()
                ? attachments.stream()
                        .filter(PageSaid::isLink)
                        .map(PageSaid::url)
                        .findFirst()
                        .orElse("")
                : text;
    }

    private static boolean isLink(JsonNode attachment) {
        return type(attachment).equals("fallback");
    }

    private static boolean isFile(JsonNode attachment) {
        return FILES.contains(type(attachment)) && !url(attachment).isEmpty();
    }

    private static String type(JsonNode attachment) {
        return attachment.path("type").asString("");
    }

    private static String url(JsonNode attachment) {
        return attachment
                .path("payload")
                .path("url")
                .asString(attachment.path("url").asString(""));
    }

    private static MediaRef file(JsonNode attachment) {
        String url = url(attachment);
        String path = url.split("[?#]", 2)[0];
        String last = path.substring(path.lastIndexOf('/') + 1);
        return new MediaRef(url, last.matches("[^/]{1,120}\\.\\w{1,5}") ? last : type(attachment), null, -1);
    }

    private static Extras.@Nullable Location location(List<JsonNode> attachments) {
        return attachments.stream()
                .filter(attachment -> type(attachment).equals("location"))
                .map(attachment -> attachment.path("payload").path("coordinates"))
                .map(place -> new Extras.Location(
                        place.path("lat").asDouble(0), place.path("long").asDouble(0), null, null))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String sticker(List<JsonNode> attachments) {
        return attachments.stream()
                .map(attachment -> attachment.path("payload").path("sticker_id").asString(""))
                .filter(id -> !id.isEmpty())
                .map(id -> THUMBS.contains(id) ? "\uD83D\uDC4D" : "")
                .findFirst()
                .orElse(null);
    }

    /// An advertisement or a link of ours that brought the customer, or our story that they answer.
    private static Extras.@Nullable Referral referral(JsonNode message) {
        JsonNode story = message.path("reply_to").path("story");
        if (story.isObject()) {
            return new Extras.Referral("story", GraphJson.text(story, "id"), null, GraphJson.text(story, "url"));
        }
        JsonNode referral = message.path("referral");
        if (!referral.isObject()) {
            return null;
        }
        String reference = GraphJson.text(referral, "ref");
        return new Extras.Referral(
                referral.path("source").asString("link"),
                reference == null ? GraphJson.text(referral, "ad_id") : reference,
                GraphJson.text(referral.path("ads_context_data"), "ad_title"),
                GraphJson.text(referral, "referer_uri"));
    }

    private static @Nullable List<String> missing(JsonNode message, List<JsonNode> attachments) {
        List<String> missing = new ArrayList<>(attachments.stream()
                .filter(attachment -> !isFile(attachment) && !isLink(attachment))
                .map(PageSaid::type)
                .filter(type -> !type.equals("location"))
                .toList());
        if (message.path("is_unsupported").asBoolean(false)) {
            missing.add("unsupported");
        }
        return missing.isEmpty() ? null : missing;
    }
}
