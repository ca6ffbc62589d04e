package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.SimulatedWaits.Wait;

/// That estimates are worth announcing, on a small part of the back-test.
class WaitBackTestTest {

    @Test
    void most_waits_end_before_the_end_of_the_band_that_was_announced_for_them() {
        List<Wait> waits = WaitBackTest.play(1, 2);

        assertThat(waits).hasSizeGreaterThan(100);
        assertThat(WaitBackTest.withinBand(waits)).isGreaterThan(0.7);
        assertThat(WaitBackTest.table(waits)).contains("| CHAT/sales |").contains("the believed one");
    }
}
