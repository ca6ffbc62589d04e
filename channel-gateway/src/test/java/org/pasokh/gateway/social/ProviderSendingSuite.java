package org.pasokh.gateway.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.gateway.sending.SendState;
import org.pasokh.gateway.social.FakeProvider.Mood;
import org.pasokh.gateway.social.calling.CallSettings;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.ProviderAccount;

/// How every provider's adapter sends, against a fake of the provider's interface.
@Timeout(60)
abstract class ProviderSendingSuite {

    protected static final String CHAT = "4711";
    private static final Duration TIME_LIMIT = Duration.ofSeconds(1);

    private final Guards guards =
            new Guards(new CallSettings(TIME_LIMIT, 1_000, 2, Duration.ofSeconds(1), 50, 4, Duration.ofMillis(500)));
    private FakeProvider provider;
    private ProviderAccount account;
    private Workshop workshop;

    protected abstract FakeProvider fake();

    protected abstract ProviderAccount account(FakeProvider provider, Guards guards);

    /// A customer's text as the provider delivers it.
    protected abstract byte[] text(String id, String text);

    @BeforeEach
    void open() {
        provider = fake();
        account = account(provider, guards);
        workshop = new Workshop(account);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void an_answer_arrives() throws Exception {
        asked("a1", "در راه است.");

        workshop.send();

        assertThat(provider.texts()).containsExactly("در راه است.");
        assertThat(provider.taken().getFirst().chat()).isEqualTo(CHAT);
        assertThat(workshop.reports).containsExactly("a1 SENT");
    }

    @Test
    void a_text_too_long_for_the_channel_arrives_in_several_and_whole() throws Exception {
        String text = "پیام بلند است. ".repeat(account.capabilities().textLength() / 8);
        asked("a1", text);

        workshop.send();

        assertThat(provider.texts())
                .hasSizeGreaterThan(1)
                .allMatch(part -> part.length() <= account.capabilities().textLength());
        assertThat(String.join(" ", provider.texts())).isEqualTo(text.strip());
        assertThat(workshop.reports).containsExactly("a1 SENT");
    }

    @Test
    void what_is_refused_has_failed_with_a_code_and_none_of_the_providers_words() throws Exception {
        provider.next(Mood.REFUSES);
        asked("a1", "hello");

        workshop.send();

        assertThat(workshop.reports).hasSize(1).first().asString().matches("a1 FAILED [a-z0-9-]+( \\d+)?");
    }

    @Test
    void the_providers_own_time_is_waited_for_and_the_order_is_kept() throws Exception {
        provider.next(Mood.TOO_MANY);
        asked("a1", "first");
        workshop.answer(CHAT, "a2", "second", null);

        workshop.send();
        assertThat(provider.texts()).isEmpty();
        assertThat(workshop.waitsUntil("a1")).contains(workshop.clock.instant().plusSeconds(7));

        workshop.clock.advance(Duration.ofSeconds(7));
        workshop.send();
        assertThat(provider.texts()).containsExactly("first", "second");
    }

    @Test
    void a_provider_that_is_broken_for_a_moment_gets_it_later() throws Exception {
        provider.next(Mood.BROKEN);
        asked("a1", "hello");

        workshop.send();
        assertThat(workshop.reports).isEmpty();
        workshop.clock.advance(Duration.ofMinutes(1));
        workshop.send();

        assertThat(provider.texts()).containsExactly("hello");
        assertThat(workshop.reports).containsExactly("a1 SENT");
    }

    @Test
    void a_line_cut_after_the_message_was_taken_leads_to_one_repeat_that_is_marked() throws Exception {
        isRepeatedOnce(Mood.HANGS_UP);
    }

    @Test
    void an_answer_that_never_comes_leads_to_one_repeat_that_is_marked() throws Exception {
        isRepeatedOnce(Mood.SILENT);
    }

    @Test
    void an_answer_that_never_ends_leads_to_one_repeat_that_is_marked() throws Exception {
        isRepeatedOnce(Mood.DRIBBLES);
    }

    private void isRepeatedOnce(Mood mood) throws Exception {
        provider.next(mood);
        asked("a1", "hello");

        workshop.send();
        assertThat(workshop.reports).isEmpty();
        workshop.clock.advance(Duration.ofMinutes(1));
        workshop.send();

        if (account.capabilities().repeatable()) {
            assertThat(provider.texts()).containsExactly("hello");
            assertThat(workshop.reports).containsExactly("a1 SENT");
        } else {
            assertThat(provider.texts()).containsExactly("hello", "hello");
            assertThat(workshop.reports).containsExactly("a1 UNCERTAIN");
        }
    }

    @Test
    void unknown_twice_is_left_at_that_where_the_provider_cannot_tell_repeats() throws Exception {
        if (account.capabilities().repeatable()) {
            return;
        }
        provider.next(Mood.HANGS_UP, Mood.HANGS_UP);
        asked("a1", "hello");

        for (int i = 0; i < 5; i++) {
            workshop.send();
            workshop.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(provider.texts()).hasSize(2);
        assertThat(workshop.reports).hasSize(1).first().asString().startsWith("a1 UNCERTAIN");
    }

    @Test
    void a_crash_in_the_middle_of_a_sending_is_in_doubt() throws Exception {
        asked("a1", "hello");
        workshop.sends.begin("a1");

        workshop.send();

        assertThat(provider.texts()).containsExactly("hello");
        assertThat(workshop.reports).containsExactly(account.capabilities().repeatable() ? "a1 SENT" : "a1 UNCERTAIN");
    }

    @Test
    void a_former_owner_that_stood_still_sends_nothing() throws Exception {
        asked("a1", "hello");

        workshop.sendAsFormerOwner();

        assertThat(provider.calls()).isZero();
        assertThat(workshop.sends.get("a1").attempts()).isZero();
    }

    @Test
    void while_the_circuit_breaker_is_open_messages_wait_in_order_and_lose_no_attempt() throws Exception {
        provider.down(true);
        asked("a0", "zero");
        for (int i = 0; i < 20 && !account.isAway(); i++) {
            workshop.send();
            workshop.clock.advance(Duration.ofMinutes(10));
        }
        assertThat(account.isAway()).isTrue();
        int before = provider.calls();
        int attempts = workshop.sends.get("a0").attempts();
        workshop.answer(CHAT, "a1", "one", null);
        workshop.answer(CHAT, "a2", "two", null);
        workshop.send();
        assertThat(provider.calls()).isEqualTo(before);
        assertThat(workshop.sends.get("a0").attempts()).isEqualTo(attempts);
        assertThat(workshop.sends.get("a1").attempts()).isZero();
        assertThat(workshop.sends.get("a1").state()).isEqualTo(SendState.WAITING);

        provider.down(false);
        await().atMost(Duration.ofSeconds(10)).until(() -> !account.isAway());
        workshop.clock.advance(Duration.ofMinutes(20));
        workshop.send();

        assertThat(provider.texts()).containsExactly("zero", "one", "two");
        assertThat(workshop.reports).containsExactly("a0 SENT", "a1 SENT", "a2 SENT");
    }

    /// An answer to somebody who has written.
    private void asked(String messageId, String text) {
        workshop.delivered(text("1", "hello?"));
        workshop.answer(CHAT, messageId, text, null);
    }

    protected final Workshop workshop() {
        return workshop;
    }

    protected final FakeProvider provider() {
        return provider;
    }

    protected final ProviderAccount account() {
        return account;
    }
}
