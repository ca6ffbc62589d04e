package org.pasokh.gateway.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Spot RAW = new Spot("contact.raw", 1);
    private static final Spot INBOUND = new Spot("contact.inbound", 3);

    @Test
    void before_its_reader_has_come_to_it_a_contact_is_pending_whatever_the_time() {
        Audit audit = Audit.BEGUN.with(at(0, 7, 50)).with(at(600, 7, 50));

        assertThat(judge(audit, 50)).isEqualTo(Fate.PENDING);
    }

    @Test
    void its_reader_has_passed_it_and_all_that_was_said_was_heard() {
        Audit audit = Audit.BEGUN.with(at(0, 8, 50)).with(at(30, 8, 52));

        assertThat(judge(audit, 52)).isEqualTo(Fate.UNACCOUNTED);
    }

    @Test
    void while_the_ledger_itself_is_behind_it_concludes_nothing() {
        Audit audit = Audit.BEGUN.with(at(0, 8, 50)).with(at(30, 8, 52));

        assertThat(judge(audit, 51)).isEqualTo(Fate.PENDING);
        assertThat(judge(audit, 50)).isEqualTo(Fate.PENDING);
    }

    @Test
    void the_word_may_come_within_the_grace_after_the_reader_was_done() {
        Audit audit = Audit.BEGUN.with(at(0, 8, 50)).with(at(29, 8, 52));

        assertThat(judge(audit, 52)).isEqualTo(Fate.PENDING);
    }

    @Test
    void what_the_reader_was_done_with_only_lately_is_not_concluded_upon() {
        Audit audit = Audit.BEGUN.with(at(0, 7, 50)).with(at(30, 8, 52)).with(at(59, 9, 54));

        assertThat(judge(audit, 54)).isEqualTo(Fate.PENDING);
        assertThat(judge(audit.with(at(60, 9, 54)), 54)).isEqualTo(Fate.UNACCOUNTED);
    }

    @Test
    void a_reader_that_has_committed_nothing_has_passed_nothing() {
        Positions none = new Positions(NINE, Map.of(), Map.of(INBOUND, 50L));
        Audit audit = Audit.BEGUN.with(none).with(new Positions(NINE.plus(GRACE), Map.of(), Map.of(INBOUND, 50L)));

        assertThat(judge(audit, 50)).isEqualTo(Fate.PENDING);
    }

    @Test
    void of_what_was_seen_long_ago_the_oldest_is_forgotten() {
        Audit audit = Audit.BEGUN;
        for (int i = 0; i < 1_000; i++) {
            audit = audit.with(at(i, i, i));
        }

        assertThat(audit.taken()).hasSizeLessThan(300);
        assertThat(audit.taken().getLast().at()).isEqualTo(NINE.plusSeconds(999));
    }

    private static Fate judge(Audit audit, long heard) {
        Unsettled contact = new Unsettled("c", Tier.RAW, "support", NINE, "mail", new Unsettled.Place(RAW, 7));
        Optional<Positions> conclusive = audit.conclusive(Map.of(INBOUND, heard), GRACE);
        return Audit.judge(contact, conclusive);
    }

    /// @param done the offset of the first raw contact that the reader is not done with
    private static Positions at(int second, long done, long end) {
        return new Positions(NINE.plusSeconds(second), Map.of("mail", Map.of(RAW, done)), Map.of(INBOUND, end));
    }
}
