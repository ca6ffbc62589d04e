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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.contact.Attachment;

class MailReaderTest {

    private static final String PERSIAN = "سلام، سفارش من هنوز نرسیده است.\nلطفاً پیگیری کنید.";
    private static final String ARABIC_LETTERS =
            "سلام، سفارش من هنوز نرسيده است. لطفا پيگيري کنيد و با من تماس بگيريد. با احترام، علي";

    @ParameterizedTest
    @ValueSource(strings = {"persian-base64", "utf8-declared-latin1", "utf16"})
    void persian_text_is_read_whatever_is_declared(String name) {
        assertThat(Mails.body(Mails.named(name)).text()).isEqualTo(PERSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256-undeclared", "windows-1256-declared"})
    void older_persian_mails_are_read_with_and_without_their_charset(String name) {
        assertThat(Mails.body(Mails.named(name)).text()).isEqualTo(ARABIC_LETTERS);
    }

    @ParameterizedTest
    @CsvSource({"charset-unknown, Grüße aus Köln", "latin1-is-windows, “quoted” – €5"})
    void western_text_is_read_with_an_unknown_and_an_understated_charset(String name, String text) {
        assertThat(Mails.body(Mails.named(name)).text()).isEqualTo(text);
    }

    @Test
    void encoded_words_cut_within_a_character_are_joined() {
        assertThat(Mails.headers(Mails.named("persian-base64")).subject()).isEqualTo("پیگیری سفارش");
    }

    @Test
    void headers_in_raw_utf8_are_read() {
        MailHeaders headers = Mails.headers(Mails.named("eight-bit-headers"));

        assertThat(headers.subject()).isEqualTo("پیگیری سفارش");
        assertThat(headers.from()).isEqualTo(new MailAddress("sara@example.net", "سارا کریمی"));
    }

    @Test
    void broken_headers_cost_themselves_only() {
        MailHeaders headers = Mails.headers(Mails.named("broken-headers"));

        assertThat(headers.from().address()).isEqualTo("sara@example.net");
        assertThat(headers.subject()).endsWith("left");
        assertThat(headers.messageId()).isEqualTo("m1@example.net");
        assertThat(headers.references()).containsExactly("b@x", "c@x");
        assertThat(headers.recipients()).isEmpty();
        assertThat(Mails.body(Mails.named("broken-headers")).text()).isEqualTo("still a text");
    }

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
    void html_alone_becomes_text_and_is_kept() {
        Mails.Kept kept = new Mails.Kept();

        MailBody body = MailReader.body(new ByteArrayInputStream(Mails.named("html-only")), kept);

        assertThat(body.text()).isEqualTo(ARABIC_LETTERS + "\n\na\nb\n- one\n- two");
        assertThat(body.html()).isNotNull();
        assertThat(kept.pieces.getFirst().text()).contains(ARABIC_LETTERS);
        assertThat(kept.pieces.getFirst().mediaType()).isEqualTo("text/html;charset=utf-8");
    }

    @Test
    void attachments_keep_their_names_and_bytes_but_no_path() {
        Mails.Kept kept = new Mails.Kept();

        MailBody body = MailReader.body(new ByteArrayInputStream(Mails.named("alternative-with-attachments")), kept);

        assertThat(body.text()).isEqualTo("plain words");
        assertThat(body.attachments())
                .extracting(Attachment::name)
                .containsExactly("فاکتور.pdf", "عکس.png", "passwd", "message-4.eml");
        assertThat(kept.pieces)
                .extracting(Mails.Kept.Piece::role)
                .containsExactly("attachment-1", "attachment-2", "attachment-3", "attachment-4", "html");
        assertThat(kept.pieces.get(0).text()).isEqualTo("%PDF-1.4\n");
        assertThat(kept.pieces.get(2).mediaType()).isEqualTo("application/octet-stream");
        assertThat(kept.pieces.get(3).text()).contains("inner text");
    }

    @Test
    void texts_around_a_picture_are_all_read() {
        MailBody body = Mails.body(Mails.named("text-image-text"));

        assertThat(body.text()).isEqualTo("above\nbelow");
        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("p.jpg");
    }

    @Test
    void a_mail_cut_off_says_what_stands_before() {
        MailBody body = Mails.body(Mails.named("boundary-never-closed"));

        assertThat(body.text()).isEqualTo("this stands");
        assertThat(body.attachments()).hasSize(1);
    }

    @Test
    void a_multipart_without_its_boundary_is_text() {
        assertThat(Mails.body(Mails.named("boundary-missing")).text()).contains("all of it is text");
    }

    @Test
    void a_multipart_with_a_wrong_boundary_is_empty_but_read() {
        assertThat(Mails.body(Mails.named("boundary-wrong")).text()).isEmpty();
    }

    @Test
    void broken_transfer_encodings_lose_only_what_is_broken() {
        assertThat(Mails.body(Mails.named("bad-encodings")).text())
                .contains("b = c €")
                .contains("hello")
                .contains("as is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty-body", "headers-only"})
    void an_empty_mail_has_an_empty_text(String name) {
        assertThat(Mails.body(Mails.named(name)).text()).isEmpty();
        assertThat(Mails.headers(Mails.named(name)).from().address()).isEqualTo("sara@example.net");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-sender", "nothing", "random-bytes"})
    void a_mail_that_nobody_sent_is_unreadable_with_a_reason(String name) {
        assertThat(MailReader.headers(new ByteArrayInputStream(Mails.named(name))))
                .isEqualTo(new HeaderReading.Unreadable("no-sender-address"));
    }

    @Test
    void the_return_path_is_the_last_resort_for_a_sender() {
        assertThat(Mails.headers(Mails.named("sender-in-return-path-only"))
                        .from()
                        .address())
                .isEqualTo("sara@example.net");
    }

    @Test
    void the_first_of_several_senders_counts() {
        assertThat(Mails.headers(Mails.named("two-from")).from().address()).isEqualTo("a@example.net");
    }

    @Test
    void the_answer_goes_where_the_sender_wants_it() {
        MailHeaders headers = Mails.headers(Mails.named("reply-to"));

        assertThat(headers.from().address()).isEqualTo("form@shop.test");
        assertThat(headers.replyTo()).isEqualTo(new MailAddress("sara@example.net", "Sára"));
    }

    @ParameterizedTest
    @CsvSource({"bounce, BOUNCE", "auto-reply, AUTO_REPLY", "newsletter, MAILING_LIST"})
    void machine_mail_is_recognised(String name, MachineMail kind) {
        assertThat(Mails.headers(Mails.named(name)).machine()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-auto", "persian-base64", "reply-to"})
    void a_persons_mail_is_not_machine_mail(String name) {
        assertThat(Mails.headers(Mails.named(name)).machine()).isEmpty();
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
