package org.pasokh.gateway.chat.web;

import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Reads what a visitor's page sends: strictly, for anybody on the Internet may send anything.
final class VisitorFrameReader {

    private static final int DEEPEST = 5;
    private static final int LONGEST_NUMBER = 20;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(FrameAssembly.LONGEST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private VisitorFrameReader() {}

    /// What a frame proved to be.
    sealed interface Reading {
        record Understood(VisitorFrame frame) implements Reading {}

        record Violation(Closing closing) implements Reading {}
    }

    static Reading read(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            if (!frame.isObject() || !frame.path("type").isString()) {
                return new Reading.Violation(Closing.MALFORMED_FRAME);
            }
            Class<? extends VisitorFrame> type =
                    FrameNames.OF_VISITORS.get(frame.path("type").stringValue());
            return type == null
                    ? new Reading.Violation(Closing.UNKNOWN_TYPE)
                    : new Reading.Understood(JSON.treeToValue(frame, type));
        } catch (JacksonException e) {
            return new Reading.Violation(Closing.MALFORMED_FRAME);
        }
    }
}
