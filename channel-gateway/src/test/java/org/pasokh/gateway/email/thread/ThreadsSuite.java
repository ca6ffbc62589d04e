package org.pasokh.gateway.email.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.email.reading.MailAddress;

/// What every keeper of threads does.
abstract class ThreadsSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final MailAddress SARA = new MailAddress("Sara@Example.net", "Sara");

    private final String account = UUID.randomUUID() + "@pasokh.test";
    private final String key = UUID.randomUUID().toString();

    abstract ThreadIndex index();

    abstract MailNotes notes();

    abstract MailConversations conversations();

    @Test
    void what_is_entered_first_stays() {
        index().enter(account, "one@x", key);
        index().enter(account, "one@x", "another");

        assertThat(index().find(account, "one@x")).contains(key);
        assertThat(index().find("other@pasokh.test", "one@x")).isEmpty();
        assertThat(index().find(account, "two@x")).isEmpty();
    }

    @Test
    void a_note_is_made_once() {
        MailNote first = note(Evidence.NONE);

        assertThat(notes().keep(first)).isEqualTo(first);
        assertThat(notes().keep(note(Evidence.SIGNED_ADDRESS))).isEqualTo(first);
        assertThat(notes().findNote(key)).contains(first);
    }

    @Test
    void the_customers_latest_mail_is_what_is_answered() {
        conversations().received(conversation("first", NINE), SARA);
        conversations().received(conversation("third", NINE.plusSeconds(20)), SARA);
        conversations().received(conversation("second", NINE.plusSeconds(10)), SARA);

        assertThat(conversations().find(key).orElseThrow().last().messageId()).isEqualTo("third");
    }

    @Test
    void an_earlier_mail_can_be_answered_in_its_own_conversation() {
        String first = UUID.randomUUID().toString();
        MailConversation earlier = conversation(first, NINE);
        conversations().received(earlier, SARA);
        conversations().received(conversation(UUID.randomUUID().toString(), NINE.plusSeconds(20)), SARA);

        assertThat(conversations().mail(key, first)).contains(earlier.last());
        assertThat(conversations().mail("another", first)).isEmpty();
        assertThat(conversations().mail(key, "unknown")).isEmpty();
    }

    @Test
    void a_conversation_is_found_with_all_that_an_answer_needs() {
        MailConversation conversation = conversation("first", NINE);
        conversations().received(conversation, SARA);

        assertThat(conversations().find(key)).contains(conversation);
        assertThat(conversations().find("unknown")).isEmpty();
    }

    @Test
    void who_wrote_takes_part_however_the_address_is_spelled() {
        MailAddress colleague = new MailAddress("colleague@example.net", null);
        conversations().received(conversation("first", NINE), SARA);
        conversations().received(conversation("first", NINE), SARA);
        conversations().received(conversation("second", NINE), colleague);

        assertThat(conversations().include(key, new MailAddress("sara@example.NET", null)))
                .isTrue();
        assertThat(conversations().include(key, colleague)).isTrue();
        assertThat(conversations().include(key, new MailAddress("stranger@example.net", null)))
                .isFalse();
        assertThat(conversations().include("unknown", SARA)).isFalse();
    }

    private MailNote note(Evidence evidence) {
        return new MailNote(key, account, new Threading(key, evidence, null, 1), NINE);
    }

    private MailConversation conversation(String messageId, Instant at) {
        return new MailConversation(
                key, account, "support", new CustomerMail(messageId, "one@x", List.of("zero@x"), "subject", SARA, at));
    }
}
