package org.pasokh.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Half an hour of one day: a hundredth of what is published.
class EstimatedWaitsTest {

    private final String table = EstimatedWaits.table(1, 0.5);

    @Test
    void each_estimator_has_its_error_in_each_queue() {
        List<String> lines = table.lines().toList();
        // below the head and its rule
        List<String> rows = lines.subList(2, lines.size());

        assertThat(rows).isNotEmpty();
        assertThat(rows.size() % 4).as("three estimators and the believed one").isZero();
        assertThat(rows).anyMatch(row -> row.startsWith("| CHAT/sales |") && row.contains("| queue length |"));
        assertThat(rows).allMatch(row -> row.matches("(\\| [^|]*){4}\\| \\d+ s \\| [+-]\\d+ s \\|.*"));
    }

    @Test
    void the_same_days_give_the_same_table() {
        assertThat(EstimatedWaits.table(1, 0.5)).isEqualTo(table);
    }
}
