package org.pasokh.interaction.configuration.content;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads a text as groups, lists and words; what a word means, its place decides. What only YAML has beside them is
/// not taken: an alias may stand for a thousand times its length.
final class TreeReading {

    static final int DEEPEST = 12;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final List<Fault> faults;

    TreeReading(JsonParser parser, List<Fault> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    ObjectNode read() {
        parser.nextToken();
        JsonNode root = value("", 1);
        if (root.isMissingNode() || !root.isObject()) {
            fault("", "is not a configuration: a group of settings is one");
            return NODES.objectNode();
        }
        if (parser.nextToken() != null) {
            fault("", "something follows after the configuration's end");
        }
        return (ObjectNode) root;
    }

    private JsonNode value(String path, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return NODES.missingNode();
        }
        refuseReferences(path);
        return switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(path, depth);
            case VALUE_NULL -> nothing(path);
            default -> NODES.stringNode(parser.getString());
        };
    }

    private JsonNode object(String path, int depth) {
        if (isTooDeep(path, depth)) {
            return NODES.missingNode();
        }
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = path + Paths.of(name);
            parser.nextToken();
            JsonNode value = value(place, depth + 1);
            if (object.has(name)) {
                fault(place, "stands here more than once");
            }
            if (!value.isMissingNode()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(String path, int depth) {
        if (isTooDeep(path, depth)) {
            return NODES.missingNode();
        }
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode value = value(path + "/" + i, depth + 1);
            if (!value.isMissingNode()) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonNode nothing(String path) {
        fault(path, "has no value: leave it out or give it one");
        return NODES.missingNode();
    }

    private boolean isTooDeep(String path, int depth) {
        if (depth <= DEEPEST) {
            return false;
        }
        fault(path, "stands too deep: no setting does");
        parser.skipChildren();
        return true;
    }

    private void refuseReferences(String path) {
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        if (alias || parser.getObjectId() != null || parser.getTypeId() != null) {
            fault(path, "anchors, aliases and tags of YAML are not taken here");
        }
    }

    private void fault(String path, String problem) {
        if (faults.size() < CollectingFaults.MOST) {
            faults.add(new Fault(path, problem));
        }
    }
}
