package org.pasokh.gateway.email.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.gateway.content.InMemoryContentStore;
import org.pasokh.gateway.email.reading.Mails;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.Evidence;
import org.pasokh.gateway.email.thread.InMemoryThreads;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.testing.ManualClock;

class TranslatingMailTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");

    private final ManualClock clock = ManualClock.atNine();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryContentStore contents = new InMemoryContentStore(clock);
    private final ThreadMarks marks = marksOf((byte) 0);
    private final TranslatingMail translating =
            new TranslatingMail(new TranslatingMail.Parts(marks, threads, threads, threads, contents, clock));

    @Test
    void a_mail_becomes_a_message_of_its_own_conversation() {
        String id = EventIds.of("one");

        Translation.Translated translated = translated(id, Mails.named("persian-base64"));

        MessageReceived message = translated.message();
        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.entryPoint()).isEqualTo("support");
        assertThat(message.sender()).isEqualTo(new Sender("sara@example.net", "Sara Karimi"));
        assertThat(message.body().subject()).isEqualTo("پیگیری سفارش");
        assertThat(message.body().text()).startsWith("سلام");
        assertThat(message.receivedAt()).isEqualTo(RECEIVED);
        assertThat(translated.threading().key()).isEqualTo(id);
        assertThat(translated.threading().evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void the_original_stays_as_it_came_and_is_not_swept() throws Exception {
        byte[] mail = Mails.named("alternative-with-attachments");

        MessageReceived message = translated(EventIds.of("one"), mail).message();

        clock.advance(Duration.ofDays(10));
        assertThat(contents.sweep(clock.instant())).isZero();
        ContentRef original = Objects.requireNonNull(message.body().original());
        try (var stored = contents.open(original.id()).orElseThrow()) {
            assertThat(stored.bytes()).hasBinaryContent(mail);
        }
        assertThat(message.body().attachments()).extracting(Attachment::name).contains("فاکتور.pdf");
        assertThat(contents.open(
                        message.body().attachments().getFirst().content().id()))
                .isPresent();
        assertThat(message.body().html()).isNotNull();
    }

    @Test
    void a_mail_in_the_content_store_is_read_from_there() {
        byte[] mail = Mails.named("persian-base64");
        ContentRef stored = contents.store("large", "message/rfc822", new ByteArrayInputStream(mail));
        RawMail raw = new RawMail("support", ACCOUNT, "INBOX", 7, 1, RECEIVED, null, stored);

        Translation translation = translating.translate(EventIds.of("one"), raw);

        assertThat(((Translation.Translated) translation).message().body().original())
                .isEqualTo(stored);
    }

    @Test
    void translated_again_it_is_the_same_even_if_more_is_known_meanwhile() {
        String id = EventIds.of("one");
        byte[] mail = mail("sara@example.net", "In-Reply-To: <parent@x>");
        Translation.Translated first = translated(id, mail);
        translated(EventIds.of("parent"), mail("sara@example.net", "Message-ID: <parent@x>"));

        assertThat(translated(id, mail)).isEqualTo(first);
    }

    @Test
    void an_answer_to_the_reply_address_joins_the_conversation() {
        String key = EventIds.of("conversation");

        Translation.Translated joined =
                translated(EventIds.of("two"), mail("sara@example.net", "To: " + marks.replyAddress(ACCOUNT, key)));

        assertThat(joined.threading().key()).isEqualTo(key);
        assertThat(joined.threading().evidence()).isEqualTo(Evidence.SIGNED_ADDRESS);
    }

    @Test
    void an_answer_to_a_mail_of_ours_says_which_message_it_answers() {
        String key = EventIds.of("conversation");
        String ours = EventIds.of("ours");

        Translation.Translated joined = translated(
                EventIds.of("two"),
                mail("anybody@example.net", "In-Reply-To: <" + marks.messageId(ACCOUNT, ours, key) + ">"));

        assertThat(joined.threading().key()).isEqualTo(key);
        assertThat(joined.message().inReplyTo()).isEqualTo(ours);
    }

    @Test
    void an_answer_about_something_else_has_a_conversation_of_its_own_linked_to_the_first() {
        String first = EventIds.of("one");
        translated(first, mail("sara@example.net", "Message-ID: <first@x>"));
        String to = "\nTo: " + marks.replyAddress(ACCOUNT, first);

        Translation.Translated other =
                translated(EventIds.of("two"), mail("sara@example.net", "Subject: Refund for the lamp" + to));
        Translation.Translated again =
                translated(EventIds.of("three"), mail("ali@example.net", "Subject: Re: refund for the lamp" + to));

        assertThat(other.threading().key()).isNotEqualTo(first).isNotEqualTo(EventIds.of("two"));
        assertThat(Objects.requireNonNull(other.message().mail()).continues()).isEqualTo(first);
        assertThat(again.threading()).isEqualTo(other.threading());
        assertThat(threads.find(first).orElseThrow().last().messageId()).isEqualTo(first);
    }

    @Test
    void a_second_mail_that_answers_the_first_joins_it() {
        String first = EventIds.of("one");
        translated(first, mail("sara@example.net", "Message-ID: <first@x>"));

        assertThat(translated(EventIds.of("two"), mail("Sara@example.net", "References: <first@x>"))
                        .threading()
                        .key())
                .isEqualTo(first);
        assertThat(translated(EventIds.of("three"), mail("stranger@example.net", "References: <first@x>"))
                        .threading()
                        .key())
                .isEqualTo(EventIds.of("three"));
    }

    @Test
    void two_mails_with_one_message_id_are_two_messages() {
        byte[] mail = mail("sara@example.net", "Message-ID: <same@x>");

        assertThat(translated(EventIds.of("one"), mail).message().messageId())
                .isNotEqualTo(translated(EventIds.of("two"), mail).message().messageId());
    }

    @Test
    void what_an_answer_needs_is_kept() {
        String id = EventIds.of("one");
        translated(
                id,
                mail("sara@example.net", "Message-ID: <second@x>\nReferences: <first@x>\nReply-To: box@example.net"));

        CustomerMail last = threads.find(id).orElseThrow().last();
        assertThat(last.rfcId()).isEqualTo("second@x");
        assertThat(last.referencesOfAnswer()).containsExactly("first@x", "second@x");
        assertThat(last.replyTo().address()).isEqualTo("box@example.net");
    }

    @Test
    void our_own_mail_coming_back_is_ignored() {
        String echo = marks.messageId(ACCOUNT, EventIds.of("ours"), EventIds.of("key"));

        assertThat(translate(mail("support@pasokh.test", "Message-ID: <" + echo + ">")))
                .isEqualTo(new Translation.Ignored(Translation.Reason.OWN_ECHO));
    }

    @Test
    void everybody_whom_a_mail_is_for_is_named_in_their_place() {
        String to =
                "To: Support <support@pasokh.test>, Ali <ali@example.net>\nCc: =?utf-8?B?2YXbjNmG2Kc=?= <mina@example.net>";

        assertThat(Objects.requireNonNull(translated(EventIds.of("one"), mail("sara@example.net", to))
                                .message()
                                .mail())
                        .recipients())
                .containsExactly(
                        new Recipient(Recipient.Place.TO, "support@pasokh.test", "Support"),
                        new Recipient(Recipient.Place.TO, "ali@example.net", "Ali"),
                        new Recipient(Recipient.Place.CC, "mina@example.net", "مینا"));
    }

    @ParameterizedTest
    @CsvSource({"random-bytes, no-sender-address", "nothing, no-sender-address"})
    void what_nobody_can_read_says_why(String name, String reason) {
        assertThat(translate(Mails.named(name))).isEqualTo(new Translation.Unreadable(reason));
    }

    private static ThreadMarks marksOf(byte secret) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, secret);
        return new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(bytes))));
    }

    private Translation translate(byte[] mail) {
        return translate(EventIds.of("one"), mail);
    }

    private Translation translate(String id, byte[] mail) {
        return translating.translate(id, new RawMail("support", ACCOUNT, "INBOX", 7, 1, RECEIVED, mail, null));
    }

    private Translation.Translated translated(String id, byte[] mail) {
        return (Translation.Translated) translate(id, mail);
    }

    private static byte[] mail(String from, String headers) {
        return ("From: " + from + "\n" + headers + "\nSubject: hello\n\ntext").getBytes(UTF_8);
    }
}
