package org.pasokh.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.platform.inbox.Sequence.Verdict;

class SequenceTest {

    @ParameterizedTest
    @CsvSource({"0, 1, NEWER", "4, 5, NEWER", "5, 5, STALE", "5, 4, STALE", "5, 7, GAP", "0, 2, GAP"})
    void a_number_is_judged_by_the_last_one_seen(long lastSeen, long seq, Verdict verdict) {
        assertThat(Sequence.check(lastSeen, seq)).isEqualTo(verdict);
    }
}
