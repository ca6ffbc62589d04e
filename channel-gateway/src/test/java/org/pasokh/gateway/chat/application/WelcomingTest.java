package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.application.Welcoming.Outcome;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;
import org.pasokh.gateway.chat.domain.GatewayFrame.State;
import org.pasokh.gateway.chat.domain.GatewayFrame.Welcome;
import org.pasokh.gateway.chat.domain.LogMarks.Marks;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;

class WelcomingTest {

    private static final String SESSION = "0123456789abcdef0123456789abcdef";
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Marks BEHIND = new Marks(10, 9, 4, 4);
    private static final Marks CAUGHT_UP = new Marks(12, 10, 4, 4);

    private final RecordingSocket socket = new RecordingSocket();

    @Test
    void a_visitor_who_comes_back_finds_the_conversation() {
        Gateway gateway = new Gateway();
        gateway.transcripts.add(customers("a", 1));
        gateway.transcripts.add(agents("b"));
        gateway.transcripts.announce(announcement(ChatState.AGENT_JOINED, 3));

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        Welcome welcome = socket.frames(Welcome.class).getFirst();
        assertThat(welcome.state()).isEqualTo(ChatState.AGENT_JOINED);
        assertThat(welcome.agentName()).isEqualTo("Sara");
        assertThat(welcome.lastNumber()).isEqualTo(1);
        assertThat(welcome.position()).isEqualTo(2);
        assertThat(welcome.transcript()).extracting(TranscriptEntry::text).containsExactly("a", "b");
    }

    @Test
    void who_knows_a_part_is_shown_the_rest() {
        Gateway gateway = new Gateway();
        gateway.transcripts.add(customers("a", 1));
        gateway.transcripts.add(agents("b"));

        gateway.welcoming().welcome(hello(gateway, 1), "shop", socket);

        assertThat(socket.frames(Welcome.class).getFirst().transcript())
                .extracting(TranscriptEntry::text)
                .containsExactly("b");
    }

    @Test
    void a_new_token_is_given_each_time() {
        Gateway gateway = new Gateway();
        Hello hello = hello(gateway, 0);
        gateway.clock.advance(Duration.ofDays(10));

        gateway.welcoming().welcome(hello, "shop", socket);

        String token = socket.frames(Welcome.class).getFirst().token();
        Instant later = NINE.plus(SessionTokens.GOOD_FOR).plusSeconds(1);
        assertThat(gateway.tokens.check(token, later)).isEqualTo(new SessionTokens.Check.Good(SESSION, null));
    }

    @Test
    void forged_and_expired_tokens_are_turned_away() {
        Gateway gateway = new Gateway();
        Hello expired = hello(gateway, 0);
        gateway.clock.advance(SessionTokens.GOOD_FOR);

        assertThat(gateway.welcoming().welcome(expired, "shop", socket))
                .isEqualTo(new Outcome.TurnedAway(Closing.TOKEN_EXPIRED));
        assertThat(gateway.welcoming().welcome(new Hello("v1.x.y.z", "fa", null, null), "shop", socket))
                .isEqualTo(new Outcome.TurnedAway(Closing.TOKEN_FORGED));
    }

    @Test
    void a_message_pushed_while_the_transcript_is_read_follows_the_welcome() {
        var transcripts = new InterruptedTranscripts();
        Gateway gateway = new Gateway(transcripts);
        transcripts.whileReading = () -> gateway.register.push(SESSION, live("b"));

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        assertThat(socket.frames().getFirst()).isInstanceOf(Welcome.class);
        assertThat(socket.frames(TranscriptEntry.class))
                .extracting(TranscriptEntry::text)
                .containsExactly("b");
    }

    @Test
    void a_message_both_pushed_and_in_the_transcript_is_told_once() {
        var transcripts = new InterruptedTranscripts();
        Gateway gateway = new Gateway(transcripts);
        transcripts.add(agents("b"));
        transcripts.whileReading = () -> gateway.register.push(SESSION, live("b"));

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);
        gateway.register.push(SESSION, live("b"));

        assertThat(socket.frames(Welcome.class).getFirst().transcript()).hasSize(1);
        assertThat(socket.frames(TranscriptEntry.class)).isEmpty();
    }

    @Test
    void a_message_that_was_on_the_log_before_but_is_stored_after_the_welcome_is_told_then() {
        Gateway gateway = new Gateway();
        gateway.marks.are(BEHIND);
        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);
        gateway.agenda.runAll();
        assertThat(socket.frames(TranscriptEntry.class)).isEmpty();

        gateway.transcripts.add(agents("late"));
        gateway.transcripts.announce(announcement(ChatState.AGENT_JOINED, 3));
        gateway.marks.are(CAUGHT_UP);
        gateway.agenda.runAll();

        assertThat(socket.frames(TranscriptEntry.class))
                .extracting(TranscriptEntry::text)
                .containsExactly("late");
        assertThat(socket.frames(State.class)).containsExactly(new State(ChatState.AGENT_JOINED, "Sara", NINE, 3));
        assertThat(gateway.agenda.size()).isZero();
    }

    @Test
    void what_is_stored_is_told_though_no_commit_says_so() {
        Gateway gateway = new Gateway();
        gateway.marks.are(BEHIND);
        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);
        gateway.transcripts.add(agents("late"));
        gateway.transcripts.announce(announcement(ChatState.AGENT_JOINED, 3));

        gateway.agenda.runAll();

        assertThat(socket.frames(TranscriptEntry.class))
                .extracting(TranscriptEntry::text)
                .containsExactly("late");
        assertThat(socket.frames(State.class)).extracting(State::state).containsExactly(ChatState.AGENT_JOINED);
    }

    @Test
    void what_may_still_be_missing_is_looked_for_until_the_commits_cover_it() {
        Gateway gateway = new Gateway();
        gateway.marks.are(BEHIND);
        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        for (String text : List.of("first", "second")) {
            gateway.transcripts.add(agents(text));
            gateway.agenda.runAll();
        }
        assertThat(gateway.agenda.size()).isOne();
        gateway.marks.are(CAUGHT_UP);
        gateway.agenda.runAll();

        assertThat(socket.frames(TranscriptEntry.class))
                .extracting(TranscriptEntry::text)
                .containsExactly("first", "second");
        assertThat(gateway.agenda.size()).isZero();
    }

    @Test
    void catching_up_waits_for_a_log_that_is_away() {
        Gateway gateway = new Gateway();
        gateway.marks.are(BEHIND);
        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);
        gateway.marks.areAway(true);
        gateway.agenda.runAll();
        gateway.transcripts.add(agents("late"));
        gateway.marks.are(CAUGHT_UP);
        gateway.marks.areAway(false);

        gateway.agenda.runAll();

        assertThat(socket.frames(TranscriptEntry.class)).hasSize(1);
    }

    @Test
    void nobody_catches_up_for_a_visitor_who_has_gone() {
        Gateway gateway = new Gateway();
        gateway.marks.are(BEHIND);
        var welcomed = (Outcome.Welcomed) gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);
        welcomed.outlet().closed();

        gateway.agenda.runAll();

        assertThat(gateway.agenda.size()).isZero();
    }

    @Test
    void a_state_older_than_the_one_shown_is_not_told() {
        Gateway gateway = new Gateway();
        gateway.transcripts.announce(announcement(ChatState.AGENT_JOINED, 3));
        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        gateway.register.push(SESSION, new State(ChatState.WAITING, null, NINE, 2));
        gateway.register.push(SESSION, new State(ChatState.ENDED, null, NINE.minusSeconds(1), 4));

        assertThat(socket.frames(State.class)).extracting(State::state).containsExactly(ChatState.ENDED);
    }

    @Test
    void a_refused_callback_is_told_after_the_welcome_and_before_what_came_since() {
        var transcripts = new InterruptedTranscripts();
        Gateway gateway = new Gateway(transcripts);
        var full = new CallbackNews(null, null, CallbackRefusal.TIME_FULL, List.of(NINE.plusSeconds(900)));
        transcripts.announce(new Announcement(SESSION, "shop", ChatState.WAITING, null, NINE, 3, full));
        State joined = new State(ChatState.AGENT_JOINED, "Sara", NINE, 4);
        transcripts.whileReading = () -> gateway.register.push(SESSION, joined);

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        assertThat(socket.frames().getFirst()).isInstanceOf(Welcome.class);
        assertThat(socket.frames(State.class))
                .containsExactly(new State(ChatState.WAITING, null, NINE, 3, full, null), joined);
    }

    @Test
    void a_callback_agreed_stands_in_the_welcome_alone() {
        Gateway gateway = new Gateway();
        var promised = new CallbackNews(NINE.plusSeconds(900), null, null, null);
        gateway.transcripts.announce(new Announcement(SESSION, "shop", ChatState.CALLBACK, null, NINE, 3, promised));

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        assertThat(socket.frames(State.class)).isEmpty();
    }

    @Test
    void an_earlier_connection_of_the_session_gives_way() {
        Gateway gateway = new Gateway();
        RecordingSocket former = new RecordingSocket();
        gateway.welcoming().welcome(hello(gateway, 0), "shop", former);

        gateway.welcoming().welcome(hello(gateway, 0), "shop", socket);

        assertThat(former.closing()).isEqualTo(Closing.REPLACED);
        assertThat(socket.closing()).isNull();
        gateway.register.push(SESSION, live("b"));
        assertThat(socket.frames(TranscriptEntry.class)).hasSize(1);
    }

    @Test
    void nobody_is_let_in_while_the_log_the_database_or_the_live_reading_is_away() {
        Gateway logAway = new Gateway();
        logAway.marks.areAway(true);
        Gateway notLive = new Gateway();
        notLive.live = false;
        Gateway databaseAway = new Gateway(new AbsentTranscripts());

        for (Gateway gateway : List.of(logAway, notLive, databaseAway)) {
            assertThat(gateway.welcoming().welcome(hello(gateway, 0), "shop", socket))
                    .isEqualTo(new Outcome.TurnedAway(Closing.UNREACHABLE));
            assertThat(gateway.register.sessions()).isEmpty();
        }
        assertThat(socket.frames()).isEmpty();
    }

    private static Hello hello(Gateway gateway, long after) {
        return new Hello(gateway.tokenOf(SESSION), "fa", null, after);
    }

    private static GatewayFrame live(String text) {
        return agents(text).entry();
    }

    private static NewEntry agents(String text) {
        return new NewEntry(
                SESSION,
                "shop",
                new TranscriptEntry(null, "id-" + text, Author.AGENT, "Sara", text, NINE, null, null, null));
    }

    private static NewEntry customers(String text, long number) {
        return new NewEntry(
                SESSION,
                "shop",
                new TranscriptEntry(null, "id-" + text, Author.CUSTOMER, null, text, NINE, number, null, null));
    }

    private static Announcement announcement(ChatState state, long seq) {
        return new Announcement(SESSION, "shop", state, "Sara", NINE, seq);
    }
}
