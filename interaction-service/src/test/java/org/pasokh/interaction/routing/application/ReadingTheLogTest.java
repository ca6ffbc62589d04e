package org.pasokh.interaction.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.routing.application.ReadingTheLog.Outcome;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.Happened;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.KeptPools;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Router;
import org.pasokh.interaction.routing.domain.VisitId;

class ReadingTheLogTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final PoolId MAIN = new PoolId("main");
    private static final QueueId SALES = new QueueId("sales");

    private final AtomicBoolean failing = new AtomicBoolean();
    private final KeptPools kept = new FailingOnce(new PoolsInMemory(), failing);
    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final ReadingTheLog reading = new ReadingTheLog(router, kept);
    private long position;

    @BeforeEach
    void configure() {
        QueueSettings sales = new QueueSettings(SALES, Duration.ofSeconds(20), Duration.ofMinutes(1), 5);
        read(new Request.ConfigurePool(PoolSettings.of("1", List.of(sales), Costs.USUAL), null));
    }

    @Test
    void what_happened_is_told_and_kept() {
        List<Happened> told = told(read(visit("v1")));

        assertThat(told)
                .as("where the queue stands, too, and that nobody is set up")
                .hasSize(3);
        assertThat(reading.waiting()).isEqualTo(1);
        assertThat(new ReadingTheLog(router, kept).waiting()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_told_has_not_happened() {
        Outcome<Object> outcome = reading.read(MAIN, entry(visit("v1")), happened -> {
            throw new IllegalStateException("no words for " + happened);
        });

        assertThat(outcome).isEqualTo(new Outcome.Failed<>("IllegalStateException"));
        assertThat(reading.waiting()).isZero();
        assertThat(new ReadingTheLog(router, kept).waiting()).isZero();
    }

    @Test
    void what_cannot_be_kept_has_not_happened() {
        failing.set(true);

        Outcome<List<Happened>> outcome = read(visit("v1"));

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(reading.waiting()).isZero();
        assertThat(told(read(visit("v1")))).hasSize(3);
    }

    @Test
    void what_the_pool_has_read_is_not_decided_again_whoever_reads_on() {
        LogEntry first = entry(visit("v1"));
        reading.read(MAIN, first, happened -> happened);
        LogEntry second = entry(visit("v2"));
        reading.read(MAIN, second, happened -> happened);

        ReadingTheLog again = new ReadingTheLog(router, kept);

        assertThat(again.read(MAIN, first, happened -> happened)).isEqualTo(new Outcome.ReadBefore<>());
        assertThat(again.read(MAIN, second, happened -> happened)).isEqualTo(new Outcome.ReadBefore<>());
        assertThat(again.waiting()).isEqualTo(2);
        assertThat(told(again.read(MAIN, entry(visit("v3")), happened -> happened)))
                .isNotEmpty();
    }

    @Test
    void on_a_log_that_was_made_anew_what_comes_is_new() {
        LogEntry before = entry(visit("v1"));
        reading.read(MAIN, before, happened -> happened);
        LogEntry onNewLog =
                new LogEntry(new RequestId("new"), NINE, NINE.plusSeconds(1), before.position() - 1, visit("v2"));

        assertThat(told(reading.read(MAIN, onNewLog, happened -> happened))).isNotEmpty();
    }

    private Outcome<List<Happened>> read(Request request) {
        return reading.read(MAIN, entry(request), happened -> happened);
    }

    private LogEntry entry(Request request) {
        return new LogEntry(new RequestId("r" + ++position), NINE, NINE, position, request);
    }

    private static Request visit(String id) {
        return new Request.RequestVisit(
                new VisitId(id), new Need(new InteractionId("i"), SALES, Channel.CHAT, NINE, null));
    }

    private static List<Happened> told(Outcome<List<Happened>> outcome) {
        return ((Outcome.Decided<List<Happened>>) outcome).told();
    }

    /// Cannot keep what comes when it is told to fail.
    private record FailingOnce(KeptPools pools, AtomicBoolean failing) implements KeptPools {

        @Override
        public Map<PoolId, ? extends Collection<Entry>> load() {
            return pools.load();
        }

        @Override
        public Collection<Entry> load(PoolId pool) {
            return pools.load(pool);
        }

        @Override
        public Runnable keeping(PoolId id, Pool changed) {
            if (failing.getAndSet(false)) {
                throw new IllegalArgumentException("cannot be written");
            }
            return pools.keeping(id, changed);
        }
    }
}
