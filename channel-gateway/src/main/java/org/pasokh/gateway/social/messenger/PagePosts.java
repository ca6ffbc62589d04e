package org.pasokh.gateway.social.messenger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.graph.GraphJson.Told;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.Reading;
import tools.jackson.databind.JsonNode;

/// Reads what is posted for one page or account.
final class PagePosts {

    private final PageKind kind;
    private final String account;

    PagePosts(PageKind kind, String account) {
        this.kind = kind;
        this.account = account;
    }

    Reading read(byte[] delivery) {
        return GraphJson.entries(delivery, kind.object(), this::told);
    }

    private List<Told> told(JsonNode entry) {
        if (!entry.path("id").asString("").equals(account)) {
            // another page of the same app: somebody wrote there, and nobody else will tell us
            return List.of(Told.unreadable("other-account"));
        }
        List<Told> told = new ArrayList<>();
        entry.path("messaging").forEach(event -> told.add(Told.ofAll(this::happened, event)));
        // the conversation is in another app's hands
        entry.path("standby").forEach(event -> told.add(Told.passed("", "standby")));
        entry.path("changes").forEach(change -> told.add(Told.passed("", "kind-unknown")));
        return told;
    }

    private List<Happening> happened(JsonNode event) {
        String sender = GraphJson.required(event.path("sender"), "id");
        if (sender.equals(account) || event.path("message").path("is_echo").asBoolean(false)) {
            return List.of(new Happening.Passed(GraphJson.required(event.path("recipient"), "id"), "own-echo"));
        }
        if (event.has("delivery")) {
            return delivered(sender, event.path("delivery"), at(event));
        }
        return List.of(happened(event, sender));
    }

    private static Happening happened(JsonNode event, String chat) {
        if (event.has("message")) {
            return message(event, chat);
        }
        if (event.has("message_edit")) {
            return edited(event, chat);
        }
        if (event.has("postback")) {
            return pressed(event, chat);
        }
        if (event.has("reaction")) {
            return reacted(event, chat);
        }
        return event.has("read")
                ? read(event, chat)
                : new Happening.Passed(chat, event.has("referral") ? "referral-only" : "kind-unknown");
    }

    private static Happening message(JsonNode event, String chat) {
        JsonNode message = event.path("message");
        String id = GraphJson.required(message, "mid");
        return message.path("is_deleted").asBoolean(false)
                ? new Happening.Deleted(chat, id, at(event))
                : new Happening.Wrote(chat, id, person(chat), PageSaid.said(message), at(event));
    }

    private static Happening edited(JsonNode event, String chat) {
        JsonNode edit = event.path("message_edit");
        return new Happening.Edited(
                chat,
                GraphJson.required(edit, "mid"),
                person(chat),
                Said.ofText(edit.path("text").asString("")),
                at(event),
                Math.max(1, edit.path("num_edit").asLong(1)));
    }

    /// A button of ours. Old ones have no id: nobody presses two at once.
    private static Happening pressed(JsonNode event, String chat) {
        String id = GraphJson.text(event.path("postback"), "mid");
        return new Happening.Wrote(
                chat,
                id == null ? "postback-" + GraphJson.number(event, "timestamp") : id,
                person(chat),
                PageSaid.pressed(event.path("postback")),
                at(event));
    }

    private static Happening reacted(JsonNode event, String chat) {
        JsonNode reaction = event.path("reaction");
        return new Happening.Reacted(
                chat,
                GraphJson.required(reaction, "mid"),
                reaction.path("action").asString("").equals("unreact") ? List.of() : List.of(emoji(reaction)),
                at(event),
                GraphJson.number(event, "timestamp"));
    }

    private static String emoji(JsonNode reaction) {
        String emoji = reaction.path("emoji").asString("");
        if (!emoji.isEmpty()) {
            return emoji;
        }
        return switch (reaction.path("reaction").asString("")) {
            case "love" -> "\u2764\uFE0F";
            case "like" -> "\uD83D\uDC4D";
            default -> "\u2022";
        };
    }

    private static List<Happening> delivered(String chat, JsonNode delivery, Instant at) {
        if (delivery.path("mids").isEmpty()) {
            Instant sent = Instant.ofEpochMilli(GraphJson.number(delivery, "watermark"));
            return List.of(new Receipt(chat, new Receipt.UpTo(sent), DeliveryStatus.DELIVERED, null, at));
        }
        return delivery.path("mids")
                .valueStream()
                .<Happening>map(id ->
                        new Receipt(chat, new Receipt.WithId(id.asString("")), DeliveryStatus.DELIVERED, null, at))
                .toList();
    }

    private static Happening read(JsonNode event, String chat) {
        String id = GraphJson.text(event.path("read"), "mid");
        return new Receipt(
                chat,
                id == null
                        ? new Receipt.UpTo(Instant.ofEpochMilli(GraphJson.number(event.path("read"), "watermark")))
                        : new Receipt.WithId(id),
                DeliveryStatus.READ,
                null,
                at(event));
    }

    private static Instant at(JsonNode event) {
        return Instant.ofEpochMilli(GraphJson.number(event, "timestamp"));
    }

    /// Deliveries tell no names.
    private static Person person(String chat) {
        return new Person(chat, null, null);
    }
}
