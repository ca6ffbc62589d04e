package org.pasokh.gateway.chat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.TranscriptsSuite;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoTranscriptsIT extends TranscriptsSuite {

    private final MongoClient client = MongoClients.create(TestParts.databaseUri("chat-transcripts"));
    private final MongoTemplate mongo = new MongoTemplate(client, "chat-transcripts");
    private final MongoTranscripts transcripts = new MongoTranscripts(mongo);

    @BeforeEach
    void makeIndexes() {
        transcripts.makeIndexes();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    protected Transcripts transcripts() {
        return transcripts;
    }

    @Test
    void a_message_given_its_place_but_not_stored_yet_keeps_the_settled_position_below_it() {
        SessionDocuments sessions = new SessionDocuments(mongo);
        transcripts.add(customers("m1", 1));
        long place = sessions.reservePosition(session, "shop", id("m2"));
        transcripts.add(agents("overtaker"));

        assertThat(transcripts.session(session).settledPosition()).isEqualTo(place - 1);

        transcripts.add(customers("m2", 2));

        assertThat(texts(place - 1)).containsExactly("m2", "overtaker");
        assertThat(transcripts.session(session).settledPosition()).isEqualTo(place + 1);
    }

    @Test
    void a_second_try_after_a_crash_takes_the_place_that_was_given() {
        SessionDocuments sessions = new SessionDocuments(mongo);

        long first = sessions.reservePosition(session, "shop", id("m1"));
        long again = sessions.reservePosition(session, "shop", id("m1"));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_late_writer_of_a_stored_message_leaves_nothing_pending() {
        transcripts.add(customers("m1", 1));
        transcripts.add(customers("m1", 1));

        long settled = transcripts.session(session).settledPosition();
        transcripts.add(customers("m2", 2));

        assertThat(texts(settled)).containsExactly("m2");
    }

    /// Two consumers write, one visitor reads again and again from the settled position it was told last.
    @Test
    void a_reader_who_goes_on_from_settled_positions_misses_nothing() throws Exception {
        int each = 60;
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            writers.add(threads.submit(() -> write(each, "m")));
            writers.add(threads.submit(() -> write(each, "agent-")));

            Set<String> seen = new HashSet<>();
            long after = 0;
            while (seen.size() < 2 * each) {
                boolean over = writers.stream().allMatch(Future::isDone);
                long settled = transcripts.session(session).settledPosition();
                transcripts.entries(session, after, 1_000).stream()
                        .map(TranscriptEntry::text)
                        .forEach(seen::add);
                assertThat(settled).isGreaterThanOrEqualTo(after);
                after = settled;
                assertThat(over && seen.size() < 2 * each).isFalse();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(texts(0)).hasSize(2 * each);
        assertThat(texts(0).stream().filter(text -> text.startsWith("m")).toList())
                .isEqualTo(numbered(each));
    }

    private void write(int count, String prefix) {
        for (int number = 1; number <= count; number++) {
            transcripts.add(prefix.equals("m") ? customers(prefix + number, number) : agents(prefix + number));
        }
    }
}
