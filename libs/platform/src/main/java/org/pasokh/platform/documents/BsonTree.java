package org.pasokh.platform.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees as BSON and back, numbers exact. Dots and dollars in a map's keys mean something to the database and
/// are written in another way.
final class BsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BsonTree() {}

    static Document toDocument(JsonNode object) {
        Document document = new Document();
        object.properties().forEach(entry -> document.put(escape(entry.getKey()), toBson(entry.getValue())));
        return document;
    }

    private static @Nullable Object toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toDocument(node);
            case ARRAY -> toList(node);
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case BINARY -> new Binary(node.binaryValue());
            case NUMBER -> toNumber(node);
            case NULL, MISSING -> null;
            case POJO -> throw new IllegalArgumentException("not a tree of JSON");
        };
    }

    private static List<@Nullable Object> toList(JsonNode array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(element -> list.add(toBson(element)));
        return list;
    }

    private static Object toNumber(JsonNode number) {
        return switch (number.numberType()) {
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT, DOUBLE -> number.doubleValue();
            case BIG_INTEGER, BIG_DECIMAL -> new Decimal128(number.decimalValue());
        };
    }

    static ObjectNode toTree(Map<String, ?> document) {
        ObjectNode object = NODES.objectNode();
        document.forEach((key, value) -> object.set(unescape(key), fromBson(value)));
        return object;
    }

    private static JsonNode fromBson(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Document document -> toTree(document);
            case Collection<?> list -> toArray(list);
            case String text -> NODES.stringNode(text);
            case Boolean bool -> NODES.booleanNode(bool);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Decimal128 number -> NODES.numberNode(exact(number));
            case Binary bytes -> NODES.binaryNode(bytes.getData());
            default -> throw new IllegalArgumentException("not written by us: " + value.getClass());
        };
    }

    private static BigDecimal exact(Decimal128 number) {
        return number.bigDecimalValue();
    }

    private static ArrayNode toArray(Collection<?> list) {
        ArrayNode array = NODES.arrayNode();
        list.forEach(element -> array.add(fromBson(element)));
        return array;
    }

    private static String escape(String key) {
        return key.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String unescape(String key) {
        return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
