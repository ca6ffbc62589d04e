package org.pasokh.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Processes that die are instances that are simply not used any more.
class PartitionAttemptsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final AtomicInteger writes = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestParts.databaseUri("")))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("update")) {
                        writes.incrementAndGet();
                    }
                }
            })
            .build());
    private final PartitionMarkers markers =
            new PartitionMarkers(new MongoTemplate(client, "attempts-" + NUMBER.incrementAndGet()));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void normal_running_writes_nothing_per_record() {
        PartitionAttempts process = process("one", 0);
        int afterTheFirst = writes.get();

        LongStream.range(0, 1_000).forEach(offset -> pass(process, offset));

        assertThat(afterTheFirst).isEqualTo(1);
        assertThat(writes.get()).isEqualTo(1);
    }

    @Test
    void the_third_start_on_the_first_unfinished_record_finds_it_given_up() {
        assertThat(process("one", 7).begin(7).isGivenUp()).isFalse();
        assertThat(process("two", 7).begin(7).isGivenUp()).isFalse();

        Suspicion third = process("three", 7).begin(7);

        assertThat(third.isGivenUp()).isTrue();
        assertThat(third.attempts()).isEqualTo(2);
    }

    @Test
    void a_record_amid_a_batch_is_given_up_after_the_third_death_and_its_neighbours_are_not() {
        for (String name : new String[] {"one", "two", "three"}) {
            PartitionAttempts process = process(name, 0);
            pass(process, 0);
            pass(process, 1);
            assertThat(process.begin(2).isGivenUp()).isFalse();
        }

        PartitionAttempts fourth = process("four", 0);
        pass(fourth, 0);
        pass(fourth, 1);
        assertThat(fourth.begin(2).isGivenUp()).isTrue();
        fourth.passed(2);
        assertThat(fourth.begin(3)).isEqualTo(Suspicion.none(3));
    }

    @Test
    void care_ends_after_a_hundred_records() {
        process("one", 0).begin(0);
        PartitionAttempts careful = process("two", 0);
        LongStream.range(0, 100).forEach(offset -> pass(careful, offset));
        int whileCareful = writes.get();

        LongStream.range(100, 1_000).forEach(offset -> pass(careful, offset));

        assertThat(whileCareful).isGreaterThan(100);
        assertThat(writes.get()).isEqualTo(whileCareful);
    }

    @Test
    void a_partition_given_back_in_order_makes_nobody_suspicious() {
        process("one", 0).begin(0);
        markers.giveBack("p", "one");

        assertThat(process("two", 0).begin(0)).isEqualTo(Suspicion.none(0));
    }

    @Test
    void who_was_overtaken_cannot_give_back() {
        process("one", 0).begin(0);
        process("two", 0).begin(0);
        markers.giveBack("p", "one");

        assertThat(process("three", 0).begin(0).isGivenUp()).isTrue();
    }

    @Test
    void a_record_that_came_after_the_death_is_not_suspected() {
        process("one", 0).begin(0);

        PartitionAttempts next = PartitionAttempts.from(markers, "p", "two", 1, false);

        assertThat(next.begin(1)).isEqualTo(Suspicion.none(1));
    }

    @Test
    void failures_before_and_after_a_death_add_up() {
        process("one", 0).failed(0);
        PartitionAttempts second = process("two", 0);
        assertThat(second.begin(0).isGivenUp()).isFalse();

        assertThat(second.failed(0).isGivenUp()).isTrue();
    }

    @Test
    void an_attempt_that_the_database_interrupted_is_no_death() {
        process("one", 0).begin(0);
        PartitionAttempts second = process("two", 0);
        pass(second, 0);
        second.begin(1);
        second.interrupted(1);

        PartitionAttempts third = process("three", 0);
        pass(third, 0);
        assertThat(third.begin(1)).isEqualTo(Suspicion.none(1));
    }

    private PartitionAttempts process(String name, long first) {
        return PartitionAttempts.from(markers, "p", name, first, true);
    }

    private static void pass(PartitionAttempts process, long offset) {
        assertThat(process.begin(offset).isGivenUp()).isFalse();
        process.passed(offset);
    }
}
