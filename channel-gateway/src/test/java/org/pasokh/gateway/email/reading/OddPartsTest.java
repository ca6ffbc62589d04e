package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.contact.Attachment;

/// Parts that MIME does not know, or that are only passed through.
class OddPartsTest {

    private final Mails.Kept kept = new Mails.Kept();

    @Test
    void what_outlook_packed_is_taken_out_under_its_long_names() {
        byte[] packed = new Winmail()
                .file("FAKTOR~1.TXT", "فاکتور ۱۲.txt", "one".getBytes(UTF_8))
                .file("B.TXT", "b.txt", "two".getBytes(UTF_8))
                .bytes();

        MailBody body = read(withPart("application/ms-tnef; name=winmail.dat", packed));

        assertThat(body.text()).isEqualTo("see attached");
        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("فاکتور ۱۲.txt", "b.txt");
        assertThat(kept.pieces).extracting(Mails.Kept.Piece::text).containsExactly("one", "two");
    }

    @Test
    void a_text_that_stands_only_there_is_the_mail_s_text() {
        byte[] packed = new Winmail().text("سلام، سفارش من").bytes();

        assertThat(read(mail("Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
                                + Base64.getMimeEncoder().encodeToString(packed)))
                        .text())
                .isEqualTo("سلام، سفارش من");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ms-tnef", "application/octet-stream; name=winmail.dat"})
    void what_only_looks_packed_is_a_file(String type) {
        assertThat(read(withPart(type, "no tnef".getBytes(UTF_8))).attachments())
                .hasSize(1);
        assertThat(kept.pieces.getFirst().text()).isEqualTo("no tnef");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_damage_to_what_is_packed_makes_the_reader_throw(long seed) {
        Random random = new Random(seed);
        byte[] packed =
                new Winmail().file("a", "long a", new byte[300]).text("text").bytes();
        for (int i = 0; i < 8; i++) {
            packed[6 + random.nextInt(packed.length - 6)] = (byte) random.nextInt(256);
        }

        MailBody body = read(withPart("application/ms-tnef", Arrays.copyOf(packed, random.nextInt(packed.length) + 1)));

        assertThat(body.text()).isEqualTo("see attached");
    }

    static LongStream seeds() {
        return new Random(20261122).longs(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 44, 45, 46, 1_000})
    void a_file_written_into_the_text_is_taken_out(int length) throws Exception {
        byte[] file = new byte[length];
        new Random(length).nextBytes(file);

        List<byte[]> files = new ArrayList<>();
        byte[] text = UuencodedText.text(
                new ByteArrayInputStream(("before\n" + uuencoded("فاکتور.bin", file) + "after\n").getBytes(UTF_8)),
                10_000,
                (name, bytes) -> files.add(bytes.readAllBytes()));

        assertThat(files).singleElement().isEqualTo(file);
        assertThat(new String(text, UTF_8)).isEqualTo("before\nafter\n");
    }

    @Test
    void a_mail_from_before_mime_has_text_and_files() throws Exception {
        String mail = "see both\n" + uuencoded("../a b.txt", "one".getBytes(UTF_8)) + "\n"
                + uuencoded("c.txt", "two".getBytes(UTF_8)) + "bye\n";

        MailBody body = read(mail("\n" + mail));

        assertThat(body.text()).isEqualTo("see both\n\nbye");
        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("a b.txt", "c.txt");
        assertThat(kept.pieces).extracting(Mails.Kept.Piece::text).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 the work on Monday\nand tell me.\n",
                "begin 644 nothing\n",
                "to begin 644 a.txt\n#86)C\n",
                "begin 644 a.txt\n\nend\n"
            })
    void a_sentence_that_begins_so_is_a_sentence(String text) {
        MailBody body = read(mail("\n" + text));

        assertThat(body.text()).isEqualTo(text.strip());
        assertThat(body.attachments()).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_is_what_there_is_of_it() {
        MailBody body = read(mail("\nbegin 644 a.txt\n#86)C\n<this is text again>\n"));

        assertThat(kept.pieces).extracting(Mails.Kept.Piece::text).containsExactly("abc");
        assertThat(body.text()).isEqualTo("<this is text again>");
    }

    @Test
    void a_part_may_say_that_it_is_written_so() throws Exception {
        MailBody body = read(mail("Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: x-uuencode\n\n"
                + uuencoded("other.pdf", "pdf".getBytes(UTF_8))));

        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("a.pdf");
        assertThat(kept.pieces).containsExactly(new Mails.Kept.Piece("attachment-1", "application/pdf", "pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pkcs7-mime; smime-type=enveloped-data, smime.p7m",
        "application/x-pkcs7-mime; smime-type=signed-data; name=\"signed.p7m\", signed.p7m"
    })
    void what_is_encrypted_is_passed_through(String type, String name) {
        byte[] sealed = {0x30, (byte) 0x80, 0x06, 0x09};

        MailBody body = read(mail("Content-Type: " + type + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(sealed)));

        assertThat(body.text()).isEmpty();
        assertThat(body.attachments()).extracting(Attachment::name).containsExactly(name);
    }

    @Test
    void what_is_signed_shows_its_text_and_keeps_the_signature() {
        MailBody body = read(mail("""
                Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=B

                --B
                Content-Type: text/plain

                I agree.
                --B
                Content-Type: application/pgp-signature

                -----BEGIN PGP SIGNATURE-----
                --B--
                """));

        assertThat(body.text()).isEqualTo("I agree.");
        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("signature.asc");
    }

    @Test
    void both_parts_of_a_pgp_mail_are_kept() {
        MailBody body = read(mail("""
                Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B

                --B
                Content-Type: application/pgp-encrypted

                Version: 1
                --B
                Content-Type: application/octet-stream; name="encrypted.asc"

                -----BEGIN PGP MESSAGE-----
                --B--
                """));

        assertThat(body.attachments()).extracting(Attachment::name).containsExactly("pgp-version.txt", "encrypted.asc");
        assertThat(kept.pieces.getLast().text()).isEqualTo("-----BEGIN PGP MESSAGE-----");
    }

    @Test
    void neither_message_id_nor_date_is_needed() {
        MailHeaders headers = Mails.headers("From: a@b.c\nMessage-ID: <>\nDate: tomorrow\n\nhello".getBytes(UTF_8));

        assertThat(headers.messageId()).isNull();
        assertThat(Mails.headers("From: a@b.c\n\nhello".getBytes(UTF_8)).messageId())
                .isNull();
    }

    @Test
    void a_word_that_was_cut_into_two_encoded_ones_is_one_word() {
        byte[] word = "سلام".getBytes(UTF_8);
        String subject = "=?UTF-8?B?" + Base64.getEncoder().encodeToString(Arrays.copyOf(word, 3)) + "?=\n =?utf-8?B?"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(word, 3, word.length)) + "?=";

        assertThat(Mails.headers(("From: a@b.c\nSubject: " + subject + "\n\nhello").getBytes(UTF_8))
                        .subject())
                .isEqualTo("سلام");
    }

    private MailBody read(byte[] mail) {
        return MailReader.body(new ByteArrayInputStream(mail), kept);
    }

    private static byte[] mail(String headersAndBody) {
        return ("From: sara@example.net\n" + headersAndBody).getBytes(UTF_8);
    }

    private static byte[] withPart(String type, byte[] part) {
        return mail("Content-Type: multipart/mixed; boundary=B\n\n--B\n\nsee attached\n--B\nContent-Type: " + type
                + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(part) + "\n--B--\n");
    }

    private static String uuencoded(String name, byte[] file) throws MessagingException, IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (OutputStream out = MimeUtility.encode(lines, "uuencode", "name")) {
            out.write(file);
        }
        return lines.toString(ISO_8859_1).replaceFirst("begin 644 .*", "begin 644 " + name);
    }
}
