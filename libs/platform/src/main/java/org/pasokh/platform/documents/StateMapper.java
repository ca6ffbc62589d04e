package org.pasokh.platform.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns an aggregate's state into BSON and back. States are plain records and sealed interfaces; fields that a newer
/// version has written are skipped.
final class StateMapper<S> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Class<S> type;

    StateMapper(Class<S> type) {
        this.type = type;
    }

    Document toBson(S state) {
        JsonNode tree = JSON.valueToTree(state);
        return BsonTree.toDocument(tree);
    }

    S fromBson(Document stored) {
        return JSON.treeToValue(BsonTree.toTree(stored), type);
    }
}
