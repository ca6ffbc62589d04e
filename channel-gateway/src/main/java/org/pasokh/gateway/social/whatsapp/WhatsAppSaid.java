package org.pasokh.gateway.social.whatsapp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import tools.jackson.databind.JsonNode;

/// What a customer's message says.
final class WhatsAppSaid {

    private static final Set<String> FILES = Set.of("image", "video", "audio", "voice", "document", "sticker");
    private static final Set<String> CARRIED = Set.of("text", "location", "contacts", "button");

    private WhatsAppSaid() {}

    static Said said(JsonNode message) {
        String kind = GraphJson.required(message, "type");
        JsonNode content = message.path(kind);
        return new Said(
                text(kind, content),
                FILES.contains(kind) ? List.of(file(kind, content)) : List.of(),
                GraphJson.text(message.path("context"), "id"),
                new Extras(
                        kind.equals("location") ? location(content) : null,
                        kind.equals("contacts") ? contactCards(content) : null,
                        referral(message.path("referral")),
                        // the provider does not tell which emoji it stands for
                        kind.equals("sticker") ? "" : null,
                        choice(kind, content),
                        0,
                        isCarried(kind, content) ? null : List.of(kind)));
    }

    private static boolean isCarried(String kind, JsonNode content) {
        return kind.equals("interactive") ? reply(content).isObject() : CARRIED.contains(kind) || FILES.contains(kind);
    }

    private static String text(String kind, JsonNode content) {
        return switch (kind) {
            case "text" -> content.path("body").asString("");
            case "button", "order" -> content.path("text").asString("");
            case "interactive" -> reply(content).path("title").asString("");
            default -> content.path("caption").asString("");
        };
    }

    private static @Nullable String choice(String kind, JsonNode content) {
        return switch (kind) {
            case "button" -> GraphJson.text(content, "payload");
            case "interactive" -> GraphJson.text(reply(content), "id");
            default -> null;
        };
    }

    /// What was chosen, from buttons or from a list.
    private static JsonNode reply(JsonNode content) {
        JsonNode button = content.path("button_reply");
        return button.isObject() ? button : content.path("list_reply");
    }

    private static MediaRef file(String kind, JsonNode content) {
        // `audio/ogg; codecs=opus`
        String mediaType = Optional.ofNullable(GraphJson.text(content, "mime_type"))
                .map(type -> type.split(";", 2)[0].strip())
                .orElse(null);
        String name = GraphJson.text(content, "filename");
        return new MediaRef(
                GraphJson.required(content, "id"), name == null ? name(kind, mediaType) : name, mediaType, -1);
    }

    private static String name(String kind, @Nullable String mediaType) {
        int slash = mediaType == null ? -1 : mediaType.indexOf('/');
        return mediaType == null || slash < 0 ? kind : kind + "." + mediaType.substring(slash + 1);
    }

    private static Extras.Location location(JsonNode location) {
        return new Extras.Location(
                location.path("latitude").asDouble(0),
                location.path("longitude").asDouble(0),
                GraphJson.text(location, "name"),
                GraphJson.text(location, "address"));
    }

    private static List<Extras.ContactCard> contactCards(JsonNode contacts) {
        return contacts.valueStream()
                .map(contact -> new Extras.ContactCard(
                        contact.path("name").path("formatted_name").asString(""),
                        contact.path("phones")
                                .valueStream()
                                .map(phone -> phone.path("phone").asString(""))
                                .filter(phone -> !phone.isEmpty())
                                .toList()))
                .toList();
    }

    /// The advertisement or post that brought the customer.
    private static Extras.@Nullable Referral referral(JsonNode referral) {
        return referral.isObject()
                ? new Extras.Referral(
                        referral.path("source_type").asString("ad"),
                        GraphJson.text(referral, "source_id"),
                        GraphJson.text(referral, "headline"),
                        GraphJson.text(referral, "source_url"))
                : null;
    }
}
