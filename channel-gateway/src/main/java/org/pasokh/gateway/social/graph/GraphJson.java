package org.pasokh.gateway.social.graph;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as Meta writes it.
public final class GraphJson {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private GraphJson() {}

    /// Something is not there without which there is nothing to tell.
    public static final class MissingException extends RuntimeException {
        MissingException(String field) {
            super("no-" + field, null, false, false);
        }
    }

    /// Nothing where there is no JSON.
    public static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    public static String required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asString("") : "";
        if (text.isEmpty()) {
            throw new MissingException(field);
        }
        return text;
    }

    /// A number that the provider writes as such or as a text.
    public static long number(JsonNode node, String field) {
        String text = required(node, field);
        if (!text.matches("\\d{1,18}")) {
            throw new MissingException(field);
        }
        return Long.parseLong(text);
    }

    public static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }

    /// Of each entry what it tells; what one of them lacks holds back no other.
    ///
    /// @param object what kind of webhook it is
    /// @param tell adds what there is, and why something is not
    public static Reading entries(byte[] delivery, String object, Function<JsonNode, List<Told>> tell) {
        JsonNode post = tree(delivery);
        if (!object.equals(post.path("object").asString(""))
                || !post.path("entry").isArray()) {
            return new Reading.Unreadable("not-" + object);
        }
        List<Told> told = post.path("entry")
                .valueStream()
                .flatMap(entry -> tell.apply(entry).stream())
                .toList();
        return new Reading.Read(
                told.stream().flatMap(each -> each.happenings().stream()).toList(),
                told.stream().flatMap(each -> each.unreadable().stream()).toList());
    }

    /// What one thing in a delivery tells, or why nobody can read it.
    public record Told(List<Happening> happenings, List<String> unreadable) {

        public Told {
            happenings = List.copyOf(happenings);
            unreadable = List.copyOf(unreadable);
        }

        public static Told of(Function<JsonNode, Happening> reading, JsonNode node) {
            return ofAll(reading.andThen(List::of), node);
        }

        public static Told ofAll(Function<JsonNode, List<Happening>> reading, JsonNode node) {
            try {
                return new Told(reading.apply(node), List.of());
            } catch (MissingException e) {
                return unreadable(String.valueOf(e.getMessage()));
            }
        }

        public static Told passed(String chat, String reason) {
            return new Told(List.of(new Happening.Passed(chat, reason)), List.of());
        }

        public static Told unreadable(String reason) {
            return new Told(List.of(), List.of(reason));
        }
    }
}
