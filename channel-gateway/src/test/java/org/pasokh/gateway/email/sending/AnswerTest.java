package org.pasokh.gateway.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.Proof;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.gateway.sending.Patience;

class AnswerTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final String KEY = EventIds.of("key");
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final ThreadMarks marks =
            new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(new byte[32]))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Where is my order, Re: Where is my order",
                "Re: Where, Re: Where",
                "RE: AW: re[3]: Where, Re: Where",
                "پاسخ: سفارش من, Re: سفارش من",
                "Regarding: you, Re: Regarding: you",
                "'', Re:",
                "none, Re:"
            })
    void the_subject_is_kept_under_one_mark(String answered, String subject) {
        assertThat(Answer.subject(answered)).isEqualTo(subject);
    }

    @Test
    void an_answer_stands_in_the_customers_thread_and_leads_back_to_the_conversation() {
        MessageRequested request = request("Here it is.");

        OutgoingMail mail = answer(request, conversation("two@x", List.of("one@x")));

        assertThat(mail.to()).isEqualTo(new MailAddress("sara@example.net", "Sara"));
        assertThat(mail.inReplyTo()).isEqualTo("two@x");
        assertThat(mail.references()).containsExactly("one@x", "two@x");
        assertThat(marks.inAddress(ACCOUNT, mail.replyTo())).isEqualTo(new Proof.Proven(KEY, null));
        assertThat(marks.inMessageId(ACCOUNT, mail.rfcId())).isEqualTo(new Proof.Proven(KEY, request.messageId()));
    }

    @Test
    void the_same_answer_is_the_same_mail() {
        assertThat(answer(request("Hi"), conversation("two@x", List.of())))
                .isEqualTo(answer(request("Hi"), conversation("two@x", List.of())));
    }

    @Test
    void whom_it_is_for_beside_the_customer_stands_once_and_never_ourselves() {
        Recipient ali = new Recipient(Recipient.Place.CC, "ali@example.net", "Ali");
        MessageRequested request = new MessageRequested(
                EventIds.of("answer"),
                "i",
                Channel.EMAIL,
                "support",
                "Negar",
                "Hi",
                null,
                NINE,
                null,
                List.of(
                        ali,
                        new Recipient(Recipient.Place.BCC, "ALI@example.net", null),
                        new Recipient(Recipient.Place.TO, "Sara@example.net", null),
                        new Recipient(Recipient.Place.CC, "Support@pasokh.test", null),
                        new Recipient(Recipient.Place.CC, marks.replyAddress(ACCOUNT, KEY), null)),
                null,
                null);

        assertThat(answer(request, conversation("two@x", List.of())).others()).containsExactly(ali);
    }

    @Test
    void a_long_chain_loses_its_middle() {
        List<String> chain =
                IntStream.range(0, 40).mapToObj(i -> "m" + i + "@x").toList();

        List<String> references =
                answer(request("Hi"), conversation("last@x", chain)).references();

        assertThat(references).hasSize(20).startsWith("m0@x", "m22@x").endsWith("m39@x", "last@x");
    }

    @Test
    void an_answer_to_a_mail_without_an_id_still_leads_back() {
        MailConversation conversation = new MailConversation(
                KEY,
                ACCOUNT,
                "support",
                new CustomerMail("m", null, List.of(), null, new MailAddress("sara@example.net", null), NINE));

        OutgoingMail mail = answer(request("Hi"), conversation);

        assertThat(mail.inReplyTo()).isNull();
        assertThat(mail.references()).isEmpty();
        assertThat(mail.replyTo()).contains("+");
    }

    @Test
    void patience_grows_and_ends() {
        Patience patience = new Patience(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(2));

        assertThat(patience.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(patience.pauseAfter(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(patience.pauseAfter(500)).isEqualTo(Duration.ofHours(1));
        assertThat(patience.isOver(NINE, NINE.plus(Duration.ofDays(2)))).isFalse();
        assertThat(patience.isOver(NINE, NINE.plus(Duration.ofHours(49)))).isTrue();
    }

    private OutgoingMail answer(MessageRequested request, MailConversation conversation) {
        return Answer.of(request, conversation, conversation.last(), marks);
    }

    private static MessageRequested request(String text) {
        return new MessageRequested(
                EventIds.of("answer"),
                "i",
                Channel.EMAIL,
                "support",
                "Negar",
                text,
                null,
                NINE,
                null,
                null,
                null,
                null);
    }

    private static MailConversation conversation(String rfcId, List<String> references) {
        return new MailConversation(
                KEY,
                ACCOUNT,
                "support",
                new CustomerMail("m", rfcId, references, "Hello", new MailAddress("sara@example.net", "Sara"), NINE));
    }
}
