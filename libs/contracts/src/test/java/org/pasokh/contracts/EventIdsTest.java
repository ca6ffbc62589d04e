package org.pasokh.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ids below stand on logs and in databases: a difference is a breaking change, never a reason to edit them.
class EventIdsTest {

    @ParameterizedTest
    @CsvSource({
        "chat|0f1e2d3c4b5a69788796a5b4c3d2e1f0|1, 27fe459da42f51d92812cf00bd941418",
        "mail|support@sepidar.example|INBOX|1700000000|42, 033decc74d79479577ed3e6400a9846e",
        "interaction|0f1e2d3c4b5a69788796a5b4c3d2e1f0|message, 79cc6479b6f7f8974328b17405d62cb2",
        "visit|interaction|1, bd40e53a24b53b700728755ba58fabce",
        "agent-message|interaction|command, 21cb872d37a7e75af3e3c341c6c50382",
        "offer|visit|1, 779c285267082b313c60a3c2d099edb2",
        "handling|offer, 52fcd9ef896a90762b786a6075f8890b",
        "routing|3|1024|0, 97d735d28bed4ec40d86c2fb1cfaff1d",
        "سلام|۱, 3a6c40c93518333bff9d5e5a02a7b9b8",
    })
    void the_same_cause_has_the_same_id_for_ever(String cause, String id) {
        assertThat(EventIds.of(cause.split("\\|"))).isEqualTo(id);
    }

    @Test
    void parts_cannot_run_together() {
        assertThat(EventIds.of("visit", "11")).isNotEqualTo(EventIds.of("visit1", "1"));
        assertThat(EventIds.of("visit", "1")).isNotEqualTo(EventIds.of("visit", "1", ""));
    }

    @Test
    void the_order_of_parts_counts() {
        assertThat(EventIds.of("a", "b")).isNotEqualTo(EventIds.of("b", "a"));
    }
}
