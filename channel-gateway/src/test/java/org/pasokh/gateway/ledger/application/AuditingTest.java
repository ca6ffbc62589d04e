package org.pasokh.gateway.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.InMemoryContacts;
import org.pasokh.gateway.ledger.domain.Letters;
import org.pasokh.gateway.ledger.domain.Line;
import org.pasokh.gateway.ledger.domain.LogPositions;
import org.pasokh.gateway.ledger.domain.Positions;
import org.pasokh.gateway.ledger.domain.Spot;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.pasokh.testing.ManualClock;

class AuditingTest {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Spot RAW = new Spot("contact.raw", 1);

    private final ManualClock clock = ManualClock.atNine();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final PaperLog log = new PaperLog();
    private final Auditing auditing = new Auditing(contacts, log, log, GRACE, clock);

    @Test
    void what_nothing_came_of_is_named_and_counted() {
        receive("lost", 4);
        receive("translated", 5);
        receive("waits", 6);
        contacts.settled(Tier.RAW, "translated", Fate.TRANSLATED, null);
        log.done = 6;
        lookTwice();

        assertThat(auditing.unaccounted()).containsExactly("lost");
        assertThat(line().received()).isEqualTo(3);
        assertThat(line().by()).isEqualTo(Map.of("TRANSLATED", 1L, "UNACCOUNTED", 1L, "PENDING", 1L));
        assertThat(auditing.provenUpTo()).contains(clock.instant().minus(GRACE));
    }

    @Test
    void what_lies_among_the_dead_letters_is_accounted_for_until_it_is_replayed() {
        receive("dead", 4);
        log.letters.add("dead");
        log.done = 5;
        lookTwice();

        assertThat(auditing.unaccounted()).isEmpty();
        assertThat(line().by()).isEqualTo(Map.of("DEAD_LETTERED", 1L));

        contacts.settled(Tier.RAW, "dead", Fate.TRANSLATED, null);
        assertThat(line().by()).isEqualTo(Map.of("TRANSLATED", 1L));
    }

    @Test
    void what_turns_up_later_is_no_longer_missing() {
        receive("late", 4);
        log.done = 5;
        lookTwice();
        assertThat(auditing.unaccounted()).containsExactly("late");

        contacts.settled(Tier.RAW, "late", Fate.TRANSLATED, null);
        auditing.look();

        assertThat(auditing.unaccounted()).isEmpty();
    }

    @Test
    void while_the_log_is_away_what_was_known_last_stays() {
        receive("lost", 4);
        log.done = 5;
        lookTwice();
        log.away = true;

        assertThatThrownBy(auditing::look).isInstanceOf(IllegalStateException.class);

        assertThat(auditing.unaccounted()).containsExactly("lost");
    }

    private void lookTwice() {
        auditing.look();
        clock.advance(GRACE);
        auditing.look();
    }

    private Line line() {
        var lines = auditing.lines(clock.instant().minus(Duration.ofHours(2)), clock.instant());
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private void receive(String id, long offset) {
        Instant hour = Instant.parse("2026-11-21T09:00:00Z").minus(Duration.ofHours(1));
        contacts.received(new Unsettled(id, Tier.RAW, "support", hour, "mail", new Unsettled.Place(RAW, offset)));
    }

    /// A log on which everybody hears everything at once.
    private static final class PaperLog implements LogPositions, Letters {

        private final Set<String> letters = new HashSet<>();
        private long done;
        private boolean away;

        @Override
        public Positions take(Instant now) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return new Positions(now, Map.of("mail", Map.of(RAW, done)), Map.of(RAW, 9L));
        }

        @Override
        public Map<Spot, Long> read() {
            return Map.of(RAW, 9L);
        }

        @Override
        public Set<String> among(Collection<Unsettled> suspects) {
            return suspects.stream()
                    .map(Unsettled::id)
                    .filter(letters::contains)
                    .collect(Collectors.toSet());
        }
    }
}
