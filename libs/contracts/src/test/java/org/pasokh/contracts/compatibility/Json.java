package org.pasokh.contracts.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as it stands in this module's files: two spaces, one line end on every system.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    private Json() {}

    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static String pretty(Object value) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(value) + "\n";
    }

    /// Where `after` lacks something that `before` has, or has it otherwise.
    static List<String> lost(JsonNode before, JsonNode after) {
        List<String> lost = new ArrayList<>();
        collectLost("", before, after, lost);
        return lost;
    }

    private static void collectLost(String place, JsonNode before, JsonNode after, List<String> lost) {
        if (before.isObject()) {
            before.properties()
                    .forEach(property -> collectLost(
                            place + "/" + property.getKey(), property.getValue(), after.path(property.getKey()), lost));
        } else if (before.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                collectLost(place + "/" + i, before.path(i), after.path(i), lost);
            }
        } else if (!before.equals(after)) {
            lost.add(place);
        }
    }

    /// The same with a field nobody knows in every object that is a record.
    static JsonNode withUnknownFields(JsonNode node) {
        JsonNode copy = node.deepCopy();
        addUnknownFields(copy);
        return copy;
    }

    private static void addUnknownFields(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(Json::addUnknownFields);
        }
        if (node instanceof ObjectNode object) {
            object.values().forEach(Json::addUnknownFields);
            if (object.propertyNames().stream().noneMatch(Json::isConstant)) {
                object.putObject("fromTheFuture").put("depth", 1);
            }
        }
    }

    /// A map's keys are constants of an enum, or written like them in an example; an unknown one would be another
    /// matter.
    private static boolean isConstant(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
