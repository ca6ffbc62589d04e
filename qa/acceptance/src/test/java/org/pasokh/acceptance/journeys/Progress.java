package org.pasokh.acceptance.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/// Waiting for as long as more keeps coming: a machine with much to do is slow, but what is lost stays away.
final class Progress {

    private static final Duration STANDSTILL = Duration.ofSeconds(45);

    private Progress() {}

    /// @param whereabouts asked when nothing more comes: where what is missing has got to
    static void awaitAll(String what, int all, IntSupplier come, Supplier<String> whereabouts) {
        for (int so = come.getAsInt(); so < all; so = come.getAsInt()) {
            int before = so;
            try {
                await(what).atMost(STANDSTILL).until(() -> come.getAsInt() > before);
            } catch (ConditionTimeoutException e) {
                throw new AssertionError(
                        "%s: %d of %d, and no more for %s%n%s"
                                .formatted(what, before, all, STANDSTILL, whereabouts.get()),
                        e);
            }
        }
    }
}
