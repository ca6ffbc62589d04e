package org.pasokh.gateway.chat.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame.Done;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.GatewayFrame.Welcome;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Rating;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;
import org.pasokh.gateway.letter.domain.Copy;

/// Who a visitor is, and what they want beside writing.
class AfterwardsTest {

    private final Gateway gateway = new Gateway();

    @Test
    void what_a_visitor_answers_goes_with_what_they_write() {
        Page page = greeted(null, null);
        page.connection.take(new VisitorFrame.About(Map.of("mail", "mina@example.net", "topic", "a fridge", "x", "y")));
        page.connection.take(new VisitorFrame.Message(1, "hello"));

        await().until(() -> !gateway.log.messages.isEmpty());
        VisitorDetails told = gateway.log.messages.getFirst().visitor().details();
        assertThat(told.email()).isEqualTo("mina@example.net");
        assertThat(told.answers()).containsExactly(new VisitorDetails.Answer("What about?", "a fridge"));
        assertThat(told.customerId()).isNull();
    }

    @Test
    void a_customers_session_is_nobody_elses() {
        Page page = greeted(null, "customer-7");
        page.connection.take(new VisitorFrame.Message(1, "hello"));
        await().until(() -> !gateway.log.messages.isEmpty());
        assertThat(gateway.log.messages.getFirst().visitor().knownName()).isEqualTo("Mina Karimi");
        String token = page.socket.frames(Welcome.class).getFirst().token();

        assertThat(turnedAway(token, null)).isEqualTo(Closing.TOKEN_OF_ANOTHER);
        assertThat(turnedAway(token, "customer-8")).isEqualTo(Closing.TOKEN_OF_ANOTHER);
        assertThat(turnedAway(token, "forged")).isEqualTo(Closing.VISITOR_UNPROVEN);
        Page again = greeted(token, "customer-7");
        assertThat(again.socket.frames(Welcome.class)).hasSize(1);
    }

    @Test
    void a_sites_word_that_is_over_keeps_the_customers_own_session_and_opens_none() {
        String theirs = greeted(null, "customer-7")
                .socket
                .frames(Welcome.class)
                .getFirst()
                .token();
        String anybodys =
                greeted(null, null).socket.frames(Welcome.class).getFirst().token();

        assertThat(greeted(theirs, "customer-7!over").socket.frames(Welcome.class))
                .hasSize(1);
        assertThat(turnedAway(anybodys, "customer-7!over")).isEqualTo(Closing.VISITOR_UNPROVEN);
        assertThat(turnedAway(theirs, "customer-8!over")).isEqualTo(Closing.VISITOR_UNPROVEN);
        assertThat(turnedAway(null, "customer-7!over")).isEqualTo(Closing.VISITOR_UNPROVEN);
    }

    @Test
    void who_signs_in_takes_their_session_along() {
        String before =
                greeted(null, null).socket.frames(Welcome.class).getFirst().token();
        String after = greeted(before, "customer-7")
                .socket
                .frames(Welcome.class)
                .getFirst()
                .token();

        assertThat(after.split("\\.")[1]).isEqualTo(before.split("\\.")[1]);
        assertThat(turnedAway(after, null)).isEqualTo(Closing.TOKEN_OF_ANOTHER);
    }

    @Test
    void a_rating_is_taken_when_the_log_has_it() {
        Page page = greeted(null, null);
        gateway.log.is(PaperLog.Mood.FAILS);
        page.connection.take(new VisitorFrame.Rate(4, " good "));
        await().until(() -> page.socket.frames(Unavailable.class).size() == 1);

        gateway.log.is(PaperLog.Mood.TAKES);
        page.connection.take(new VisitorFrame.Rate(4, " good "));
        await().until(() -> page.socket.frames(Done.class).equals(List.of(new Done("rate"))));
        assertThat(gateway.log.ratings)
                .extracting(Rating::score, Rating::comment)
                .containsExactly(tuple(4, "good"));
    }

    @Test
    void what_was_said_is_sent_once_somebody_has_answered() {
        Page page = greeted(null, null);
        String session = page.socket.frames(Welcome.class).getFirst().token().split("\\.")[1];
        page.connection.take(new VisitorFrame.Copy("mina@example.net"));
        await().until(() -> refusals(page).equals(List.of(Refusal.NOTHING_SAID)));

        said(session, "m1", TranscriptEntry.Author.CUSTOMER, "hello");
        said(session, "a1", TranscriptEntry.Author.AGENT, "good morning");
        page.connection.take(new VisitorFrame.Copy(" mina@example.net "));
        await().until(() -> page.socket.frames(Done.class).size() == 1);
        assertThat(gateway.letters.copies)
                .containsExactly(new Copy(
                        session + "/mina@example.net/a1",
                        "support",
                        "mina@example.net",
                        "en",
                        "hello|good morning",
                        gateway.clock.instant()));

        page.connection.take(new VisitorFrame.Copy("nobody"));
        page.connection.take(new VisitorFrame.Copy("reza@example.net"));
        page.connection.take(new VisitorFrame.Copy("sara@example.net"));
        await().until(() ->
                refusals(page).equals(List.of(Refusal.NOTHING_SAID, Refusal.EMAIL_INVALID, Refusal.TOO_MANY_COPIES)));
    }

    private static List<Refusal> refusals(Page page) {
        return page.socket.frames(Refused.class).stream().map(Refused::refusal).toList();
    }

    private void said(String session, String id, TranscriptEntry.Author author, String text) {
        Instant now = gateway.clock.instant();
        gateway.transcripts.add(new NewEntry(
                session, "shop", new TranscriptEntry(null, id, author, null, text, now, null, null, null)));
    }

    private record Page(ChatConnection connection, RecordingSocket socket) {}

    private Page greeted(@Nullable String token, @Nullable String visitor) {
        RecordingSocket socket = new RecordingSocket();
        ChatConnection connection = gateway.open(socket);
        connection.take(new Hello(token, "en", null, null, visitor));
        await().until(() -> !socket.frames(Welcome.class).isEmpty());
        return new Page(connection, socket);
    }

    private Closing turnedAway(@Nullable String token, @Nullable String visitor) {
        RecordingSocket socket = new RecordingSocket();
        gateway.open(socket).take(new Hello(token, "en", null, null, visitor));
        await().until(() -> socket.closing() != null);
        return requireNonNull(socket.closing());
    }
}
