package org.pasokh.gateway.chat.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

/// What every store of transcripts keeps to.
public abstract class TranscriptsSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    protected final String session = UUID.randomUUID().toString().replace("-", "");
    protected final String other = UUID.randomUUID().toString().replace("-", "");

    protected abstract Transcripts transcripts();

    @Test
    void a_session_nobody_has_written_in_is_fresh() {
        assertThat(transcripts().session(session)).isEqualTo(ChatSession.fresh(session));
        assertThat(transcripts().entries(session, 0, 100)).isEmpty();
    }

    @Test
    void messages_stand_in_the_order_in_which_they_were_added() {
        transcripts().add(customers("a", 1));
        transcripts().add(agents("b"));
        transcripts().add(customers("c", 2));

        assertThat(texts(0)).containsExactly("a", "b", "c");
        assertThat(transcripts().session(session).lastNumber()).isEqualTo(2);
    }

    @Test
    void a_message_is_kept_as_it_came() {
        transcripts().add(customers("سلام", 1));
        transcripts().add(agents("درود"));

        List<TranscriptEntry> entries = transcripts().entries(session, 0, 100);

        assertThat(entries.get(0))
                .isEqualTo(new TranscriptEntry(1L, id("سلام"), Author.CUSTOMER, null, "سلام", NINE, 1L, null, null));
        assertThat(entries.get(1))
                .isEqualTo(new TranscriptEntry(2L, id("درود"), Author.AGENT, "Sara", "درود", NINE, null, null, null));
    }

    @Test
    void files_stand_with_the_message_they_came_with_and_belong_to_its_session() {
        var file = new SharedFile("0123456789abcdef0123456789abcdef", "فیش.pdf", "application/pdf", 5, "abc");
        var entry = new TranscriptEntry(null, id("f"), Author.CUSTOMER, null, "", NINE, 1L, null, List.of(file));
        transcripts().add(new NewEntry(session, "shop", entry));

        assertThat(transcripts().entries(session, 0, 100))
                .singleElement()
                .satisfies(it -> assertThat(it.files()).containsExactly(file));
        assertThat(transcripts().holdsFile(session, file.id())).isTrue();
        assertThat(transcripts().holdsFile(other, file.id())).isFalse();
        assertThat(transcripts().holdsFile(session, "another")).isFalse();
    }

    @Test
    void a_message_that_comes_again_stays_as_and_where_it_is() {
        transcripts().add(customers("a", 1));
        transcripts().add(customers("b", 2));
        transcripts()
                .add(new NewEntry(
                        session,
                        "shop",
                        new TranscriptEntry(null, id("a"), Author.CUSTOMER, null, "other", NINE, 1L, null, null)));
        transcripts().add(customers("c", 3));

        assertThat(texts(0)).containsExactly("a", "b", "c");
    }

    @Test
    void a_session_sees_only_its_own() {
        transcripts().add(customers("a", 1));
        transcripts()
                .add(new NewEntry(
                        other,
                        "shop",
                        new TranscriptEntry(null, id("x"), Author.AGENT, "Sara", "x", NINE, null, null, null)));

        assertThat(texts(0)).containsExactly("a");
        assertThat(transcripts().holdsAgentMessage(session, id("x"))).isFalse();
        assertThat(transcripts().holdsAgentMessage(other, id("x"))).isTrue();
        assertThat(transcripts().holdsAgentMessage(session, id("a"))).isFalse();
    }

    @Test
    void what_comes_after_a_settled_position_is_all_that_is_new() {
        transcripts().add(customers("a", 1));
        transcripts().add(customers("b", 2));
        long settled = transcripts().session(session).settledPosition();
        transcripts().add(agents("c"));

        assertThat(texts(settled)).containsExactly("c");
    }

    @Test
    void of_too_many_the_latest_are_shown() {
        IntStream.rangeClosed(1, 7).forEach(number -> transcripts().add(customers("m" + number, number)));

        assertThat(transcripts().entries(session, 0, 3))
                .extracting(TranscriptEntry::text)
                .containsExactly("m5", "m6", "m7");
    }

    @Test
    void the_state_is_the_one_announced_last() {
        transcripts().announce(announcement(ChatState.WAITING, null, 5));
        transcripts().announce(announcement(ChatState.AGENT_JOINED, "Sara", 9));

        ChatSession now = transcripts().session(session);

        assertThat(now.state()).isEqualTo(ChatState.AGENT_JOINED);
        assertThat(now.agentName()).isEqualTo("Sara");
        assertThat(now.stateSince()).isEqualTo(NINE.plusSeconds(9));
    }

    @Test
    void an_announcement_that_comes_again_later_changes_nothing() {
        transcripts().announce(announcement(ChatState.WAITING, null, 5));
        transcripts().announce(announcement(ChatState.AGENT_JOINED, "Sara", 9));
        transcripts().announce(announcement(ChatState.WAITING, null, 5));

        assertThat(transcripts().session(session).state()).isEqualTo(ChatState.AGENT_JOINED);
    }

    @Test
    void an_agent_who_has_gone_is_named_no_more() {
        transcripts().announce(announcement(ChatState.AGENT_JOINED, "Sara", 5));
        transcripts().announce(announcement(ChatState.ENDED, null, 6));

        assertThat(transcripts().session(session).agentName()).isNull();
    }

    @Test
    void a_state_and_messages_do_not_disturb_each_other() {
        transcripts().announce(announcement(ChatState.WAITING, null, 5));
        transcripts().add(customers("a", 1));
        transcripts().announce(announcement(ChatState.ENDED, null, 6));

        ChatSession now = transcripts().session(session);

        assertThat(now.state()).isEqualTo(ChatState.ENDED);
        assertThat(now.lastNumber()).isEqualTo(1);
        assertThat(texts(0)).containsExactly("a");
    }

    @Test
    void a_receipt_is_kept_and_never_goes_back() {
        transcripts().add(agents("a"));
        transcripts().add(agents("b"));
        transcripts().note(id("a"), Receipt.READ);
        transcripts().note(id("a"), Receipt.DELIVERED);
        transcripts().note(id("nobody's"), Receipt.READ);

        assertThat(transcripts().entries(session, 0, 100))
                .extracting(TranscriptEntry::delivery)
                .containsExactly(Receipt.READ, null);
    }

    @Test
    void a_visitors_message_is_seen_by_an_agent_and_has_no_receipt() {
        transcripts().add(customers("a", 1));
        transcripts().note(id("a"), Receipt.READ);
        assertThat(transcripts().entries(session, 0, 100).getFirst().delivery()).isNull();

        transcripts().seen(id("a"));
        assertThat(transcripts().entries(session, 0, 100).getFirst().delivery()).isEqualTo(Receipt.READ);
    }

    protected List<String> texts(long after) {
        return transcripts().entries(session, after, 1_000).stream()
                .map(TranscriptEntry::text)
                .toList();
    }

    protected NewEntry customers(String text, long number) {
        return new NewEntry(
                session,
                "shop",
                new TranscriptEntry(null, id(text), Author.CUSTOMER, null, text, NINE, number, null, null));
    }

    protected NewEntry agents(String text) {
        return new NewEntry(
                session,
                "shop",
                new TranscriptEntry(null, id(text), Author.AGENT, "Sara", text, NINE, null, null, null));
    }

    protected Announcement announcement(ChatState state, @Nullable String agentName, long seq) {
        return new Announcement(session, "shop", state, agentName, NINE.plusSeconds(seq), seq);
    }

    protected static List<String> numbered(long last) {
        return LongStream.rangeClosed(1, last).mapToObj(number -> "m" + number).toList();
    }

    protected String id(String text) {
        return UUID.nameUUIDFromBytes((session + text).getBytes(UTF_8))
                .toString()
                .replace("-", "");
    }
}
