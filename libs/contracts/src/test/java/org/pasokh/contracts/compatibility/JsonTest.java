package org.pasokh.contracts.compatibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The comparison that the golden files rest on: it must see a loss.
class JsonTest {

    private static final JsonNode BEFORE = json("{\"a\":1,\"b\":{\"c\":[{\"d\":\"x\"}]}}");

    @Test
    void nothing_is_lost_where_something_was_added() {
        assertThat(Json.lost(BEFORE, json("{\"a\":1,\"b\":{\"c\":[{\"d\":\"x\",\"e\":2}]},\"f\":3}")))
                .isEmpty();
    }

    @Test
    void a_field_that_is_gone_renamed_or_of_another_type_is_lost() {
        assertThat(Json.lost(BEFORE, json("{\"b\":{\"c\":[{\"d\":\"x\"}]}}"))).containsExactly("/a");
        assertThat(Json.lost(BEFORE, json("{\"a\":1,\"b\":{\"c\":[{\"g\":\"x\"}]}}")))
                .containsExactly("/b/c/0/d");
        assertThat(Json.lost(BEFORE, json("{\"a\":\"1\",\"b\":{\"c\":[{\"d\":\"x\"}]}}")))
                .containsExactly("/a");
    }

    @Test
    void an_element_that_is_gone_is_lost() {
        assertThat(Json.lost(BEFORE, json("{\"a\":1,\"b\":{\"c\":[]}}"))).containsExactly("/b/c");
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(UTF_8));
    }
}
