package org.pasokh.gateway.owning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every keeper of ownerships does.
abstract class OwnershipsSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TEN_PAST = NINE.plusSeconds(600);

    private final String task = "intake:" + UUID.randomUUID();

    abstract Ownerships ownerships();

    @Test
    void one_owns_and_the_others_wait() {
        assertThat(claim("a", NINE)).isPresent();
        assertThat(claim("b", NINE)).isEmpty();
    }

    @Test
    void who_says_nothing_loses_it_and_cannot_come_back() {
        Ownership first = claim("a", NINE).orElseThrow();

        Ownership second = claim("b", TEN_PAST.plusSeconds(1)).orElseThrow();

        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(ownerships().renew(first, TEN_PAST.plusSeconds(900))).isFalse();
        assertThat(ownerships().renew(second, TEN_PAST.plusSeconds(900))).isTrue();
    }

    @Test
    void who_renews_keeps_it() {
        Ownership ownership = claim("a", NINE).orElseThrow();
        assertThat(ownerships().renew(ownership, TEN_PAST.plusSeconds(600))).isTrue();

        assertThat(claim("b", TEN_PAST.plusSeconds(1))).isEmpty();
    }

    @Test
    void what_is_released_is_free_at_once() {
        ownerships().release(claim("a", NINE).orElseThrow());

        assertThat(claim("b", NINE)).isPresent();
    }

    @Test
    void a_loser_releases_nothing() {
        Ownership lost = claim("a", NINE).orElseThrow();
        Ownership held = claim("b", TEN_PAST.plusSeconds(1)).orElseThrow();

        ownerships().release(lost);

        assertThat(ownerships().renew(held, TEN_PAST.plusSeconds(900))).isTrue();
    }

    @Test
    void a_process_that_claims_again_begins_a_new_epoch() {
        Ownership before = claim("a", NINE).orElseThrow();
        Ownership after = claim("a", NINE).orElseThrow();

        assertThat(ownerships().renew(before, TEN_PAST)).isFalse();
        assertThat(ownerships().renew(after, TEN_PAST)).isTrue();
    }

    @Test
    void of_many_at_once_one_gets_it() throws Exception {
        List<Callable<Boolean>> claims = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> claim("owner-" + i, NINE).isPresent())
                .toList();
        int owners = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> claimed : threads.invokeAll(claims)) {
                owners += claimed.get() ? 1 : 0;
            }
        }

        assertThat(owners).isEqualTo(1);
    }

    private Optional<Ownership> claim(String owner, Instant now) {
        return ownerships().claim(task, owner, now, now.plusSeconds(600));
    }
}
