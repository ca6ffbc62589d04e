package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails made to hurt, and mails that only look so: read in no time, within limits, or refused with a reason.
class HostileMailTest {

    @Test
    void a_message_id_of_blanks_takes_no_time() {
        String mail = "From: sara@example.net\nReferences: <" + " ".repeat(30_000) + "x\n\nhello";

        MailHeaders headers = inNoTime(() -> Mails.headers(mail.getBytes(UTF_8)));

        assertThat(headers.references()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\u010a@x", "one\u010d\u010aBcc:b@x", "one@\u015firket.example"})
    void a_message_id_that_we_could_not_repeat_is_none_without_its_brackets_either(String id) {
        String mail = "From: sara@example.net\nMessage-ID: " + id + "\nIn-Reply-To: " + id + "\n\nhello";

        MailHeaders headers = Mails.headers(mail.getBytes(UTF_8));

        assertThat(headers.messageId()).isNull();
        assertThat(headers.inReplyTo()).isEmpty();
    }

    @Test
    void a_message_id_may_miss_its_brackets_and_have_blanks_within() {
        String mail = "From: sara@example.net\nMessage-ID: one@x\nReferences: < two@x > <three@x>\n\nhello";

        MailHeaders headers = Mails.headers(mail.getBytes(UTF_8));

        assertThat(headers.messageId()).isEqualTo("one@x");
        assertThat(headers.references()).containsExactly("two@x", "three@x");
    }

    @Test
    void html_of_blanks_takes_no_time() {
        String html = "<pre>a" + " ".repeat(500_000) + "b</pre>";

        MailBody body = inNoTime(() -> Mails.body(html(html)));

        assertThat(body.text()).isEqualTo("a");
    }

    @Test
    void blanks_at_the_ends_of_lines_are_dropped() {
        assertThat(Mails.body(html("<pre>a  \n\u00a0 b \u00a0\nc</pre>")).text())
                .isEqualTo("a\n\u00a0 b\nc");
    }

    @Test
    void many_long_texts_are_read_up_to_a_limit_for_all() {
        StringBuilder mail = new StringBuilder("From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n");
        for (int i = 0; i < 10; i++) {
            mail.append("--x\nContent-Type: text/html\n\n<p>")
                    .append("a".repeat(1_000_000))
                    .append("</p>\n");
        }
        Mails.Kept kept = new Mails.Kept();

        MailReader.body(
                new ByteArrayInputStream(mail.append("--x--\n").toString().getBytes(UTF_8)), kept);

        assertThat(kept.pieces.getFirst().text()).hasSizeBetween(2_000_000, 4_300_000);
    }

    private static byte[] html(String html) {
        return ("From: a@b.c\nContent-Type: text/html; charset=utf-8\n\n" + html).getBytes(UTF_8);
    }

    private static <T> T inNoTime(ThrowingSupplier<T> work) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), work);
    }

    @Test
    void a_huge_text_is_cut_at_64_kb_between_characters() {
        byte[] mail = ("From: a@b.c\nContent-Type: text/plain; charset=utf-8\n\n" + "a" + "س".repeat(100_000))
                .getBytes(UTF_8);

        String text = Mails.body(mail).text();

        assertThat(text.getBytes(UTF_8)).hasSize(65_535);
        assertThat(text).endsWith("س").startsWith("aس");
    }

    @Test
    void a_line_of_a_megabyte_is_read() {
        byte[] mail = ("From: a@b.c\n\n" + "x".repeat(1_100_000)).getBytes(UTF_8);

        assertThat(Mails.body(mail).text()).hasSize(65_536);
    }

    @Test
    void ten_thousand_headers_are_read() {
        byte[] mail = ("X-Noise: 1\n".repeat(10_000) + "From: a@b.c\n\ntext").getBytes(UTF_8);

        assertThat(Mails.headers(mail).from().address()).isEqualTo("a@b.c");
        assertThat(Mails.body(mail).text()).isEqualTo("text");
    }

    @Test
    void a_header_without_end_is_unreadable() {
        byte[] mail = ("From: a@b.c\nX: " + "y".repeat(300_000) + "\n\ntext").getBytes(UTF_8);

        assertThat(MailReader.headers(new ByteArrayInputStream(mail)))
                .isEqualTo(new HeaderReading.Unreadable("headers-too-large"));
    }

    @Test
    void parts_within_parts_without_end_are_left_unread() {
        StringBuilder mail = new StringBuilder("From: a@b.c\n");
        for (int depth = 0; depth < 3_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(depth);
            mail.append("\n\n--b").append(depth).append('\n');
            if (depth == 0) {
                mail.append("Content-Type: text/plain\n\nthe top\n--b0\n");
            }
        }

        MailBody body = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Mails.body(mail.toString().getBytes(UTF_8)));

        assertThat(body.text()).isEqualTo("the top");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_damage_to_a_mail_makes_the_reader_throw(long seed) {
        Random random = new Random(seed);
        byte[] mail = Mails.named("alternative-with-attachments").clone();
        for (int i = 0; i < 40; i++) {
            mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = Arrays.copyOf(mail, random.nextInt(mail.length));

        assertThat(MailReader.headers(new ByteArrayInputStream(cut))).isNotNull();
        assertThat(Mails.body(cut).text()).isNotNull();
    }

    static LongStream seeds() {
        return new Random(20261121).longs(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "ISO-2022-JP", "x-MacArabic", "utf8", "\"", "windows-31j"})
    void no_charset_name_makes_the_reader_throw(String charset) {
        byte[] mail = ("From: a@b.c\nContent-Type: text/plain; charset=" + charset + "\n\n\u00e4\u00f6")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Mails.body(mail).text()).isNotEmpty();
    }
}
