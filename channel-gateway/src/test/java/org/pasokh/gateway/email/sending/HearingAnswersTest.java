package org.pasokh.gateway.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactOutbound;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.thread.CustomerMail;
import org.pasokh.gateway.email.thread.InMemoryThreads;
import org.pasokh.gateway.email.thread.MailConversation;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.ThreadSignatures;
import org.pasokh.gateway.sending.InMemorySendIntents;
import org.pasokh.gateway.sending.SendBells;
import org.pasokh.platform.inbox.LogPosition;

class HearingAnswersTest {

    private static final String ACCOUNT = "support@pasokh.test";
    private static final String KEY = EventIds.of("key");
    private static final String ANSWER = EventIds.of("answer");
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemorySendIntents<MailIntent> intents = MailIntents.inMemory();
    private final List<String> reports = new ArrayList<>();
    private final ThreadMarks marks =
            new ThreadMarks(ThreadSignatures.of(List.of(Base64.getEncoder().encodeToString(new byte[32]))));

    @Test
    void an_answer_goes_to_who_wrote_the_mail_that_it_answers() {
        wrote("one", "sara@example.net", NINE);
        wrote("two", "colleague@example.net", NINE.plusSeconds(60));

        hear(List.of(ACCOUNT), "one");

        assertThat(sent().to().address()).isEqualTo("sara@example.net");
        assertThat(sent().inReplyTo()).isEqualTo("one@x");
    }

    @Test
    void an_answer_to_no_mail_that_we_know_goes_to_who_wrote_last() {
        wrote("one", "sara@example.net", NINE);
        wrote("two", "colleague@example.net", NINE.plusSeconds(60));

        hear(List.of(ACCOUNT), "unknown");

        assertThat(sent().to().address()).isEqualTo("colleague@example.net");
    }

    @Test
    void an_answer_for_a_mailbox_that_only_a_newer_gateway_knows_is_left_to_that_one() {
        wrote("one", "sara@example.net", NINE);

        hear(List.of(), null);

        assertThat(reports).isEmpty();
        assertThat(intents.due(ACCOUNT, Instant.MAX, null)).hasSize(1);
    }

    private void wrote(String messageId, String address, Instant at) {
        MailAddress sender = new MailAddress(address, null);
        threads.received(
                new MailConversation(
                        KEY,
                        ACCOUNT,
                        "support",
                        new CustomerMail(messageId, messageId + "@x", List.of(), "Hello", sender, at)),
                sender);
    }

    private void hear(List<String> accounts, @Nullable String answered) {
        ContactOutbound request = new MessageRequested(
                ANSWER, "i", Channel.EMAIL, "support", "Negar", "text", answered, NINE, null, null, null, null);
        new HearingAnswers(
                        threads,
                        marks,
                        intents,
                        (key, messageId, status, reason) -> reports.add(messageId + " " + reason),
                        new SendBells(accounts))
                .handle(
                        new Envelope<>(ANSWER, "/test", KEY, 0, NINE, KEY, null, null, request),
                        new LogPosition("contact.outbound", 0, 0, NINE));
    }

    private OutgoingMail sent() {
        return Objects.requireNonNull(
                intents.due(ACCOUNT, Instant.MAX, null).getFirst().mail());
    }
}
