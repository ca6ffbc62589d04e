package org.pasokh.gateway.social.whatsapp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.graph.GraphJson.Told;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Reading;
import tools.jackson.databind.JsonNode;

/// Reads what the Cloud API posts for one number.
final class WhatsAppPosts {

    private static final int REVISIONS_A_SECOND = 1_000;

    private final String phoneNumberId;

    WhatsAppPosts(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    Reading read(byte[] delivery) {
        return GraphJson.entries(
                delivery,
                "whatsapp_business_account",
                entry -> entry.path("changes")
                        .valueStream()
                        .flatMap(change -> changed(change).stream())
                        .toList());
    }

    private List<Told> changed(JsonNode change) {
        JsonNode value = change.path("value");
        if (!change.path("field").asString("").equals("messages")) {
            return List.of(Told.passed("", "kind-unknown"));
        }
        if (!value.path("metadata").path("phone_number_id").asString("").equals(phoneNumberId)) {
            // another number of the same app: somebody wrote there, and nobody else will tell us
            return List.of(Told.unreadable("other-number"));
        }
        List<Told> told = new ArrayList<>();
        value.path("messages").forEach(message -> told.add(Told.of(each -> happened(each, value), message)));
        value.path("statuses").forEach(status -> told.add(Told.of(WhatsAppReceipts::receipt, status)));
        if (told.isEmpty()) {
            told.add(Told.passed("", value.path("errors").isEmpty() ? "kind-unknown" : "account-error"));
        }
        return told;
    }

    private static Happening happened(JsonNode message, JsonNode value) {
        JsonNode contact = contact(message, value.path("contacts"));
        String chat = Chats.of(message, contact);
        if (message.has("group_id")) {
            return new Happening.Passed(chat, "group");
        }
        Instant at = Instant.ofEpochSecond(GraphJson.number(message, "timestamp"));
        String kind = GraphJson.required(message, "type");
        return switch (kind) {
            case "reaction" -> reacted(chat, message, at);
            case "revoke" ->
                new Happening.Deleted(chat, GraphJson.required(message.path("revoke"), "original_message_id"), at);
            case "edit" ->
                new Happening.Edited(
                        chat,
                        GraphJson.required(message.path("edit"), "original_message_id"),
                        person(message, contact),
                        WhatsAppSaid.said(message.path("edit").path("message")),
                        at,
                        revision(message, at));
            case "system", "request_welcome" -> new Happening.Passed(chat, "service");
            default ->
                new Happening.Wrote(
                        chat,
                        GraphJson.required(message, "id"),
                        person(message, contact),
                        WhatsAppSaid.said(message),
                        at);
        };
    }

    private static Happening reacted(String chat, JsonNode message, Instant at) {
        JsonNode reaction = message.path("reaction");
        String emoji = reaction.path("emoji").asString("");
        return new Happening.Reacted(
                chat,
                GraphJson.required(reaction, "message_id"),
                emoji.isEmpty() ? List.of() : List.of(emoji),
                at,
                revision(message, at));
    }

    /// Seconds are too coarse: two changes within one are told apart, though nobody knows which is the later.
    private static long revision(JsonNode message, Instant at) {
        int own = Math.floorMod(GraphJson.required(message, "id").hashCode(), REVISIONS_A_SECOND);
        return at.getEpochSecond() * REVISIONS_A_SECOND + own;
    }

    /// Whose message it is: a delivery may bring those of several.
    private static JsonNode contact(JsonNode message, JsonNode contacts) {
        return contacts.valueStream()
                .filter(contact -> isSame(contact, "user_id", message, "from_user_id")
                        || isSame(contact, "wa_id", message, "from"))
                .findFirst()
                .orElseGet(() -> contacts.size() == 1 ? contacts.path(0) : contacts.path(-1));
    }

    private static boolean isSame(JsonNode contact, String field, JsonNode message, String otherField) {
        String text = GraphJson.text(contact, field);
        return text != null && text.equals(GraphJson.text(message, otherField));
    }

    private static Person person(JsonNode message, JsonNode contact) {
        JsonNode profile = contact.path("profile");
        String name = GraphJson.text(profile, "name");
        return new Person(
                Chats.address(message, contact), name == null ? GraphJson.text(profile, "username") : name, null);
    }
}
