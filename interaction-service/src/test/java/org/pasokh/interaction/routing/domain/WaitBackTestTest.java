package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.domain.SimulatedWaits.Wait;

/// That estimates are worth announcing, on a small part of the back-test. The whole of it, as it is published:
/// `-Dwaits.hours=10 -Dwaits.days=5`. The table goes to `target/estimated-wait.md`.
class WaitBackTestTest {

    private static final int HOURS = Integer.getInteger("waits.hours", 2);
    private static final int DAYS = Integer.getInteger("waits.days", 1);

    @Test
    void most_waits_end_before_the_end_of_the_band_that_was_announced_for_them() throws IOException {
        List<Wait> waits = IntStream.range(0, DAYS)
                .mapToObj(day -> new SimulatedWaits(20261121L + day, HOURS).play())
                .flatMap(List::stream)
                .toList();
        String table = WaitBackTest.table(waits);
        Files.writeString(Path.of("target/estimated-wait.md"), table);

        assertThat(waits).hasSizeGreaterThan(100);
        assertThat(WaitBackTest.withinBand(waits)).isGreaterThan(0.7);
        assertThat(table).contains("| CHAT/sales |").contains("the believed one");
    }
}
