package org.pasokh.gateway.email.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.EventIds;

class ThreadMarksTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final String KEY = EventIds.of("key");
    private static final String MESSAGE = EventIds.of("message");

    private final ThreadMarks marks = marks("first");

    @Test
    void a_reply_address_leads_back_to_its_conversation() {
        String address = marks.replyAddress(ACCOUNT, KEY);

        assertThat(address).startsWith("support+").endsWith("@pasokh.test");
        assertThat(marks.inAddress(ACCOUNT, address)).isEqualTo(new Proof.Proven(KEY, null));
    }

    @Test
    void a_mail_system_may_change_the_case_of_an_address() {
        String address = marks.replyAddress(ACCOUNT, KEY).toUpperCase(Locale.ROOT);

        assertThat(marks.inAddress(ACCOUNT, address)).isEqualTo(new Proof.Proven(KEY, null));
    }

    @Test
    void a_message_id_leads_back_to_conversation_and_message() {
        String id = marks.messageId(ACCOUNT, MESSAGE, KEY);

        assertThat(marks.inMessageId(ACCOUNT, id)).isEqualTo(new Proof.Proven(KEY, MESSAGE));
        assertThat(marks.messageId(ACCOUNT, MESSAGE, KEY)).isEqualTo(id);
    }

    @Test
    void a_mark_of_another_account_is_no_evidence() {
        String address = marks.replyAddress(ACCOUNT, KEY);
        String id = marks.messageId(ACCOUNT, MESSAGE, KEY);

        assertThat(marks.inAddress("sales@pasokh.test", address)).isEqualTo(new Proof.None());
        assertThat(marks.inAddress("sales@pasokh.test", address.replace("support", "sales")))
                .isEqualTo(new Proof.Forged());
        assertThat(marks.inMessageId("sales@pasokh.test", id)).isEqualTo(new Proof.Forged());
        assertThat(marks.inMessageId("support@other.test", id)).isEqualTo(new Proof.None());
    }

    @Test
    void a_replaced_secret_still_proves_but_no_longer_signs() {
        ThreadMarks rotated = marks("second", "first");

        assertThat(rotated.inAddress(ACCOUNT, marks.replyAddress(ACCOUNT, KEY))).isEqualTo(new Proof.Proven(KEY, null));
        assertThat(rotated.replyAddress(ACCOUNT, KEY)).isNotEqualTo(marks.replyAddress(ACCOUNT, KEY));
        assertThat(marks.inAddress(ACCOUNT, rotated.replyAddress(ACCOUNT, KEY))).isEqualTo(new Proof.Forged());
    }

    @Test
    void ordinary_addresses_and_ids_are_not_ours() {
        assertThat(marks.inAddress(ACCOUNT, ACCOUNT)).isEqualTo(new Proof.None());
        assertThat(marks.inAddress(ACCOUNT, "support+orders@pasokh.test")).isEqualTo(new Proof.None());
        assertThat(marks.inMessageId(ACCOUNT, "CAF+x@mail.example.com")).isEqualTo(new Proof.None());
    }

    @Test
    void an_address_too_long_to_be_marked_stays_plain() {
        String account = "a".repeat(30) + "@pasokh.test";

        assertThat(marks.replyAddress(account, KEY)).isEqualTo(account);
    }

    @Test
    void a_marked_local_part_fits_into_64_characters() {
        assertThat(marks.replyAddress("a".repeat(20) + "@pasokh.test", KEY).indexOf('@'))
                .isEqualTo(64);
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ThreadSignatures.of(List.of("c2hvcnQ=")));
        assertThatIllegalArgumentException().isThrownBy(() -> ThreadSignatures.of(List.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_changed_character_proves_nothing(long seed) {
        Random random = new Random(seed);
        String key = EventIds.of("key", Long.toString(seed));
        String id = marks.messageId(ACCOUNT, EventIds.of("m", Long.toString(seed)), key);
        String address = marks.replyAddress(ACCOUNT, key);

        assertThat(marks.inMessageId(ACCOUNT, changed(id, 0, id.indexOf('@'), random)))
                .isNotInstanceOf(Proof.Proven.class);
        assertThat(marks.inAddress(ACCOUNT, changed(address, 8, address.indexOf('@'), random)))
                .isNotInstanceOf(Proof.Proven.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_guessed_signature_is_a_forgery(long seed) {
        Random random = new Random(seed);
        String address = marks.replyAddress(ACCOUNT, KEY);
        int from = address.indexOf('.') + 1;
        String guessed = address.substring(0, from)
                + random.ints(16, 0, 32).mapToObj(i -> Integer.toString(i, 32)).reduce("", String::concat)
                + address.substring(address.indexOf('@'));

        assertThat(marks.inAddress(ACCOUNT, guessed)).isEqualTo(new Proof.Forged());
    }

    static LongStream seeds() {
        return new Random(20261121).longs(200);
    }

    private static String changed(String text, int from, int to, Random random) {
        int at = random.nextInt(from, to);
        char other = "0123456789abcdefghijklmnopqrstuv".charAt(random.nextInt(32));
        return other == text.charAt(at)
                ? text.substring(0, at) + "~" + text.substring(at + 1)
                : text.substring(0, at) + other + text.substring(at + 1);
    }

    static ThreadMarks marks(String... secrets) {
        return new ThreadMarks(ThreadSignatures.of(List.of(secrets).stream()
                .map(secret -> Base64.getEncoder().encodeToString((secret + "-".repeat(32)).getBytes(UTF_8)))
                .toList()));
    }
}
