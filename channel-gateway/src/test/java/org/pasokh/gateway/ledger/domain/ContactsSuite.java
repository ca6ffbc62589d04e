package org.pasokh.gateway.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.gateway.ledger.domain.Contacts.Page;
import org.pasokh.gateway.ledger.domain.Contacts.Section;

/// What every keeper of contacts does.
public abstract class ContactsSuite {

    protected static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final String entryPoint = "e-" + UUID.randomUUID();
    private final String run = UUID.randomUUID() + "-";

    protected abstract Contacts contacts();

    @Test
    void a_contact_has_one_fate_and_is_counted_under_it() {
        receive("a", "b", "c", "d");
        settle("a", Fate.TRANSLATED);
        settle("b", Fate.TRANSLATED);
        contacts().settled(Tier.RAW, run + "c", Fate.IGNORED, "OWN_ECHO");

        assertThat(line().by()).containsOnlyKeys("TRANSLATED", "IGNORED:OWN_ECHO", "PENDING");
        assertThat(line().by()).containsEntry("TRANSLATED", 2L).containsEntry("PENDING", 1L);
        assertThat(line().received()).isEqualTo(4);
        assertThat(ids(Fate.TRANSLATED, null)).containsExactly(run + "a", run + "b");
        assertThat(ids(Fate.IGNORED, "OWN_ECHO")).containsExactly(run + "c");
        assertThat(ids(Fate.IGNORED, "AUTO_REPLY")).isEmpty();
    }

    @Test
    void a_dead_letter_that_is_replayed_is_translated_in_the_end_and_stays_so() {
        receive("a");
        settle("a", Fate.DEAD_LETTERED);
        settle("a", Fate.TRANSLATED);
        settle("a", Fate.DEAD_LETTERED);

        assertThat(line().by()).containsOnlyKeys("TRANSLATED");
        assertThat(ids(Fate.DEAD_LETTERED, null)).isEmpty();
    }

    @Test
    void the_same_id_at_the_two_tiers_is_two_contacts() {
        receive("a");
        contacts().received(contact(Tier.MESSAGE, "a", 0));
        settle("a", Fate.TRANSLATED);

        assertThat(lines()).hasSize(2);
        assertThat(contacts().unsettled(NINE.plus(DAY), 10_000))
                .filteredOn(it -> it.entryPoint().equals(entryPoint))
                .extracting(Unsettled::tier)
                .containsExactly(Tier.MESSAGE);
    }

    @Test
    void what_is_told_of_something_that_never_came_counts_nowhere() {
        settle("phantom", Fate.TRANSLATED);

        assertThat(lines()).isEmpty();
    }

    @Test
    void pages_of_ids_follow_one_another() {
        receive("a", "b", "c");
        List.of("a", "b", "c").forEach(id -> settle(id, Fate.TRANSLATED));

        Section section = new Section(entryPoint, NINE, Tier.RAW);
        assertThat(contacts().ids(section, Fate.TRANSLATED, null, new Page(null, 2)))
                .containsExactly(run + "a", run + "b");
        assertThat(contacts().ids(section, Fate.TRANSLATED, null, new Page(run + "b", 2)))
                .containsExactly(run + "c");
    }

    /// The ledger reads several topics at once, and after a crash all of them again from some point.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_told_in_whatever_order_and_however_often_gives_the_same(long seed) {
        Random random = new Random(seed);
        List<Runnable> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = "r" + i;
            long offset = i;
            words.add(() -> contacts().received(contact(Tier.RAW, id, offset)));
            words.add(() -> contacts().received(contact(Tier.RAW, id, offset + 100)));
        }
        words.add(() -> settle("r0", Fate.TRANSLATED));
        words.add(() -> settle("r1", Fate.DEAD_LETTERED));
        words.add(() -> settle("r1", Fate.TRANSLATED));
        words.add(() -> settle("r2", Fate.DEAD_LETTERED));
        words.add(() -> contacts().settled(Tier.RAW, run + "r3", Fate.IGNORED, "OWN_ECHO"));
        List<Runnable> told = new ArrayList<>(words);
        for (int again = random.nextInt(words.size()); again > 0; again--) {
            told.add(words.get(random.nextInt(words.size())));
        }
        Collections.shuffle(told, random);

        told.forEach(Runnable::run);

        assertThat(line().received()).isEqualTo(6);
        assertThat(line().by())
                .isEqualTo(Map.of("TRANSLATED", 2L, "DEAD_LETTERED", 1L, "IGNORED:OWN_ECHO", 1L, "PENDING", 2L));
        assertThat(contacts().unsettled(NINE.plus(DAY), 10_000))
                .filteredOn(it -> it.entryPoint().equals(entryPoint))
                .extracting(it -> it.place().offset())
                .containsExactlyInAnyOrder(4L, 5L);
    }

    static LongStream seeds() {
        return new Random(20261122).longs(12);
    }

    private List<Line> lines() {
        List<Unsettled> open = contacts().unsettled(NINE.plus(DAY), 10_000);
        return Line.of(contacts().counts(NINE.minus(DAY), NINE.plus(DAY)), open, _ -> Fate.PENDING).stream()
                .filter(line -> line.entryPoint().equals(entryPoint))
                .toList();
    }

    private Line line() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    private List<String> ids(Fate fate, @Nullable String reason) {
        return contacts().ids(new Section(entryPoint, NINE, Tier.RAW), fate, reason, new Page(null, 100));
    }

    private void receive(String... ids) {
        for (int i = 0; i < ids.length; i++) {
            contacts().received(contact(Tier.RAW, ids[i], i));
        }
    }

    private void settle(String id, Fate fate) {
        contacts().settled(Tier.RAW, run + id, fate, null);
    }

    private Unsettled contact(Tier tier, String id, long offset) {
        Unsettled.Place place = new Unsettled.Place(new Spot("contact.raw", 2), offset);
        return new Unsettled(run + id, tier, entryPoint, NINE, "mail", place);
    }
}
