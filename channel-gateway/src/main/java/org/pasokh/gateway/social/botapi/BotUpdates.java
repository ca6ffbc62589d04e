package org.pasokh.gateway.social.botapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Reading;
import tools.jackson.databind.JsonNode;

/// Reads updates of a Bot API.
final class BotUpdates {

    /// What we want to be told of.
    static final List<String> KINDS = List.of("message", "edited_message", "message_reaction");

    private static final long MICROS = 1_000_000;

    private BotUpdates() {}

    static Reading read(byte[] delivery) {
        JsonNode update = BotApi.tree(delivery);
        if (!update.path("update_id").isIntegralNumber()) {
            return new Reading.Unreadable("not-an-update");
        }
        try {
            return Reading.Read.of(happening(update));
        } catch (MalformedException e) {
            return new Reading.Unreadable("no-" + e.getMessage());
        }
    }

    private static Happening happening(JsonNode update) {
        JsonNode message = update.path("message");
        if (message.isObject()) {
            return passed(message).orElseGet(() -> wrote(message));
        }
        JsonNode edited = update.path("edited_message");
        if (edited.isObject()) {
            return passed(edited).orElseGet(() -> edited(edited, update));
        }
        JsonNode reaction = update.path("message_reaction");
        return reaction.isObject()
                ? passed(reaction).orElseGet(() -> reacted(reaction, update))
                : new Happening.Passed("", "kind-unknown");
    }

    private static Optional<Happening> passed(JsonNode message) {
        String chat = required(message.path("chat"), "id");
        if (!message.path("chat").path("type").asString("private").equals("private")) {
            return Optional.of(new Happening.Passed(chat, "group"));
        }
        if (message.path("from").path("is_bot").asBoolean(false)) {
            return Optional.of(new Happening.Passed(chat, "own-echo"));
        }
        return BotMessage.isService(message) ? Optional.of(new Happening.Passed(chat, "service")) : Optional.empty();
    }

    private static Happening wrote(JsonNode message) {
        return new Happening.Wrote(
                required(message.path("chat"), "id"),
                required(message, "message_id"),
                person(message),
                BotMessage.said(message),
                at(message, "date"));
    }

    private static Happening edited(JsonNode message, JsonNode update) {
        String chat = required(message.path("chat"), "id");
        if (message.path("location").has("live_period")) {
            // somebody who walks about would write a message a minute
            return new Happening.Passed(chat, "live-location");
        }
        String changed = message.has("edit_date") ? "edit_date" : "date";
        return new Happening.Edited(
                chat,
                required(message, "message_id"),
                person(message),
                BotMessage.said(message),
                at(message, changed),
                revision(message.path(changed), update));
    }

    private static Happening reacted(JsonNode reaction, JsonNode update) {
        return new Happening.Reacted(
                required(reaction.path("chat"), "id"),
                required(reaction, "message_id"),
                reaction.path("new_reaction")
                        .valueStream()
                        .map(each -> each.path("emoji").asString("\u2022"))
                        .toList(),
                at(reaction, "date"),
                revision(reaction.path("date"), update));
    }

    /// Seconds are too coarse: within one, the update's number decides.
    private static long revision(JsonNode seconds, JsonNode update) {
        return seconds.asLong(0) * MICROS + update.path("update_id").asLong(0) % MICROS;
    }

    private static Person person(JsonNode message) {
        JsonNode from = message.path("from");
        String user = from.path("username").asString("");
        String name = (from.path("first_name").asString("") + " "
                        + from.path("last_name").asString(""))
                .strip();
        String language = from.path("language_code").asString("");
        return new Person(
                user.isEmpty() ? required(from, "id") : "@" + user,
                name.isEmpty() ? null : name,
                language.isEmpty() ? null : language);
    }

    private static Instant at(JsonNode node, String field) {
        return Instant.ofEpochSecond(Long.parseLong(required(node, field)));
    }

    private static String required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new MalformedException(field);
        }
        return value.asString();
    }

    /// Something is not there without which there is no message.
    private static final class MalformedException extends RuntimeException {
        MalformedException(String field) {
            super(field, null, false, false);
        }
    }
}
