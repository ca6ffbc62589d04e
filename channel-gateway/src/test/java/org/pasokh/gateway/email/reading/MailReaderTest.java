package org.pasokh.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.MachineMail;

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
    @CsvSource({
        "bounce, BOUNCE",
        "bounce-in-words, BOUNCE",
        "auto-reply, AUTO_REPLY",
        "vacation-without-sender, AUTO_REPLY",
        "read-receipt, AUTO_REPLY",
        "newsletter, MAILING_LIST",
        "loop, LOOP"
    })
    void machine_mail_is_recognised(String name, MachineMail kind) {
        assertThat(Mails.headers(Mails.named(name)).machine()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-auto", "persian-base64", "reply-to"})
    void a_persons_mail_is_not_machine_mail(String name) {
        assertThat(Mails.headers(Mails.named(name)).machine()).isEmpty();
    }
}
