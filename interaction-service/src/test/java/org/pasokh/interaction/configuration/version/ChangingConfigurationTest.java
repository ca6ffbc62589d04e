package org.pasokh.interaction.configuration.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentFaults;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.Fault;
import org.pasokh.interaction.configuration.content.Texts;
import org.pasokh.interaction.configuration.version.ChangingConfiguration.Outcome;

class ChangingConfigurationTest {

    private static final InstantSource NINE = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));

    private final Versions versions = new VersionsInMemory();
    private final Comparing comparing = new Comparing(new ContentText());
    private final ChangingConfiguration changing =
            new ChangingConfiguration(versions, new ContentFaults()::of, comparing, NINE);

    @Test
    void the_settings_are_the_first_version_once() {
        Version first = current(Texts.shop()).get();
        current(Texts.shop()).get();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.head().author()).isEqualTo("system");
        assertThat(versions.newestNumber()).isEqualTo(1);
    }

    @Test
    void changed_settings_are_a_new_version_until_somebody_has_changed_something() {
        current(Texts.shop()).get();

        assertThat(current(shopWithCapacity(70)).get().number()).isEqualTo(2);
        assertThat(changing.change(2, shopWithCapacity(80), "mina", null)).isInstanceOf(Outcome.Accepted.class);
        Version kept = current(shopWithCapacity(90)).get();

        assertThat(kept.number()).isEqualTo(3);
        assertThat(kept.content()).isEqualTo(shopWithCapacity(80));
    }

    @Test
    void a_version_says_who_when_why_and_what() {
        current(Texts.shop()).get();

        changing.change(1, shopWithCapacity(70), "mina", "more work for Sara");

        Version second = versions.find(2).orElseThrow();
        assertThat(second.head()).isEqualTo(new Version.Head(2, "mina", NINE.instant(), "more work for Sara"));
        assertThat(second.changes()).hasToString("[Change[kind=CHANGED, path=/agents/sara/capacity]]");
    }

    @Test
    void whoever_did_not_know_the_newest_version_changes_nothing() {
        current(Texts.shop()).get();
        changing.change(1, shopWithCapacity(70), "mina", null);

        assertThat(changing.change(1, shopWithCapacity(80), "omid", null)).isEqualTo(new Outcome.Stale(2));
        assertThat(changing.change(3, shopWithCapacity(80), "omid", null)).isEqualTo(new Outcome.Stale(2));
        assertThat(versions.newestNumber()).isEqualTo(2);
    }

    @Test
    void the_same_again_is_no_new_version() {
        current(Texts.shop()).get();

        assertThat(changing.change(1, Texts.shop(), "mina", null)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(versions.newestNumber()).isEqualTo(1);
    }

    @Test
    void a_change_that_was_made_already_is_answered_as_it_was_made() {
        current(Texts.shop()).get();
        changing.change(1, shopWithCapacity(70), "mina", null);
        Version second = versions.find(2).orElseThrow();

        assertThat(changing.change(1, shopWithCapacity(70), "mina", null)).isEqualTo(new Outcome.Unchanged(second));
        assertThat(changing.change(1, shopWithCapacity(70), "omid", null)).isEqualTo(new Outcome.Stale(2));
        changing.restore(1, 2, "mina");
        assertThat(changing.restore(1, 2, "mina")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(changing.change(1, shopWithCapacity(70), "mina", null)).isEqualTo(new Outcome.Stale(3));
        assertThat(versions.newestNumber()).isEqualTo(3);
    }

    @Test
    void of_two_at_once_the_same_change_is_made_once() {
        current(Texts.shop()).get();
        BiFunction<Content, Instant, List<Fault>> meanwhile = (content, at) -> {
            changing.change(1, content, "mina", null);
            return List.of();
        };
        var second = new ChangingConfiguration(versions, meanwhile, comparing, NINE);

        assertThat(second.change(1, shopWithCapacity(70), "mina", null)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(versions.newestNumber()).isEqualTo(2);
    }

    @Test
    void what_is_faulty_is_not_taken() {
        current(Texts.shop()).get();

        Outcome outcome = changing.change(1, shopWithCapacity(0), "mina", null);

        assertThat(outcome).isInstanceOf(Outcome.Faulty.class);
        assertThat(versions.newestNumber()).isEqualTo(1);
    }

    @Test
    void an_old_version_comes_back_as_a_new_one() {
        current(Texts.shop()).get();
        changing.change(1, shopWithCapacity(70), "mina", null);

        assertThat(changing.restore(1, 2, "omid")).isInstanceOf(Outcome.Accepted.class);
        assertThat(changing.restore(9, 3, "omid")).isEqualTo(new Outcome.Unknown());

        Version third = versions.find(3).orElseThrow();
        assertThat(third.content()).isEqualTo(Texts.shop());
        assertThat(third.head().comment()).isEqualTo("restored from version 1");
        assertThat(versions.before(3, 10))
                .extracting(listed -> listed.head().number())
                .isEqualTo(List.of(2L, 1L));
    }

    @Test
    void a_view_follows_when_it_looks_and_never_goes_back() {
        CurrentVersion current = current(Texts.shop());
        current.get();
        changing.change(1, shopWithCapacity(70), "mina", null);

        assertThat(current.get().number()).isEqualTo(1);
        assertThat(current.refresh().number()).isEqualTo(2);
        assertThat(current.get().number()).isEqualTo(2);
    }

    private CurrentVersion current(Content settings) {
        return new CurrentVersion(versions, new FromSettings(settings, versions, comparing, NINE));
    }

    private static Content shopWithCapacity(int capacity) {
        return Texts.of(Texts.SHOP.replace("capacity: 68", "capacity: " + capacity));
    }
}
