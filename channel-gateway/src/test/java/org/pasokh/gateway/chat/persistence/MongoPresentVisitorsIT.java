package org.pasokh.gateway.chat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.LostVisitor;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoPresentVisitorsIT {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

    private final String database = "visitors-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(TestParts.databaseUri(database));
    private final MongoTemplate mongo = new MongoTemplate(client, database);
    private final MongoTranscripts transcripts = new MongoTranscripts(mongo);
    private final MongoPresentVisitors visitors = new MongoPresentVisitors(mongo);

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void a_visitor_who_wrote_and_was_not_seen_since_is_missed() {
        wroteAt(NINE, "one", ChatState.WAITING);
        wroteAt(NINE, "two", ChatState.AGENT_JOINED);

        assertThat(visitors.unseenSince(TEN, 10))
                .containsExactlyInAnyOrder(new LostVisitor("one", "shop", NINE), new LostVisitor("two", "shop", NINE));
    }

    @Test
    void nobody_is_missed_in_a_conversation_that_is_over_or_was_never_announced() {
        wroteAt(NINE, "over", ChatState.ENDED);
        transcripts.add(new NewEntry("new", "shop", entry("new", NINE)));

        assertThat(visitors.unseenSince(TEN, 10)).isEmpty();
    }

    @Test
    void who_is_seen_is_there() {
        wroteAt(NINE, "here", ChatState.WAITING);

        visitors.seen(List.of("here", "unknown"), TEN);

        assertThat(visitors.unseenSince(TEN, 10)).isEmpty();
        assertThat(visitors.unseenSince(TEN.plusSeconds(1), 10)).containsExactly(new LostVisitor("here", "shop", TEN));
    }

    @Test
    void a_reported_visitor_is_missed_again_only_after_coming_back() {
        wroteAt(NINE, "gone", ChatState.WAITING);
        visitors.reported(new LostVisitor("gone", "shop", NINE));

        assertThat(visitors.unseenSince(TEN, 10)).isEmpty();

        visitors.seen(List.of("gone"), NINE.plusSeconds(30));

        assertThat(visitors.unseenSince(TEN, 10))
                .containsExactly(new LostVisitor("gone", "shop", NINE.plusSeconds(30)));
    }

    @Test
    void a_reported_visitor_who_writes_and_leaves_between_two_looks_is_missed_again() {
        wroteAt(NINE, "gone", ChatState.WAITING);
        visitors.reported(new LostVisitor("gone", "shop", NINE));

        Instant later = NINE.plusSeconds(30);
        transcripts.add(new NewEntry(
                "gone",
                "shop",
                new TranscriptEntry(null, "m-again", Author.CUSTOMER, null, "text", later, 2L, null, null)));

        assertThat(visitors.unseenSince(TEN, 10)).containsExactly(new LostVisitor("gone", "shop", later));
    }

    @Test
    void a_report_that_was_overtaken_by_the_visitor_is_not_noted() {
        wroteAt(NINE, "back", ChatState.WAITING);
        visitors.seen(List.of("back"), TEN);

        visitors.reported(new LostVisitor("back", "shop", NINE));

        assertThat(visitors.unseenSince(TEN.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void many_are_seen_at_once_and_lost_ones_told_in_portions() {
        List<String> many =
                IntStream.range(0, 1_100).mapToObj(number -> "v" + number).toList();
        many.stream().limit(1_020).forEach(session -> mongo.insert(document(session)));

        visitors.seen(many, TEN);

        assertThat(visitors.unseenSince(TEN.plusSeconds(1), 2_000)).hasSize(1_020);
        assertThat(visitors.unseenSince(TEN.plusSeconds(1), 7)).hasSize(7);
        assertThat(visitors.unseenSince(TEN, 7)).isEmpty();
    }

    private void wroteAt(Instant at, String session, ChatState state) {
        transcripts.add(new NewEntry(session, "shop", entry(session, at)));
        transcripts.announce(new Announcement(session, "shop", state, null, at, 1));
    }

    private static TranscriptEntry entry(String session, Instant at) {
        return new TranscriptEntry(null, "m-" + session, Author.CUSTOMER, null, "text", at, 1L, null, null);
    }

    private static SessionDocument document(String session) {
        return new SessionDocument(
                session, "shop", 1, Map.of(), 0, ChatState.WAITING, null, NINE, 1, NINE, null, null, null, null, null);
    }
}
