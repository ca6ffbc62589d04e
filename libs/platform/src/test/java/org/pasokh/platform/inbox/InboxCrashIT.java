package org.pasokh.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.sample.Instructed;
import org.pasokh.platform.sample.RunningSample;
import org.pasokh.platform.sample.SampleHandler;
import org.pasokh.platform.sample.SampleService;
import org.pasokh.testing.TestLog;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;

/// Real processes that really die.
@Timeout(180)
class InboxCrashIT {

    private static final String DATABASE = "crash";
    private static final int DIED = 3;

    private final Topic topic = TestTopics.fresh("crash");

    @TempDir
    Path folder;

    @Test
    void a_record_that_takes_its_process_with_it_is_a_dead_letter_at_the_third_start() throws Exception {
        write("poison", Instructed.DIE);
        write("after", Instructed.PASS);

        assertThat(runUntilItDies()).isEqualTo(DIED);
        assertThat(runUntilItDies()).isEqualTo(DIED);
        Process third = start();
        try (MongoClient client = MongoClients.create(TestParts.databaseUri(""))) {
            MongoDatabase database = client.getDatabase(DATABASE);
            await().atMost(Duration.ofSeconds(60)).until(() -> calls(database, "after") == 1);

            assertThat(third.isAlive()).isTrue();
            assertThat(calls(database, "poison")).isEqualTo(2);
            assertThat(database.getCollection("dead-letters").find().into(new ArrayList<>()))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.getString("reason"))
                            .isEqualTo("the process ended while it worked on it"));
        } finally {
            third.destroy();
            third.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private int runUntilItDies() throws Exception {
        Process process = start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SampleService.class.getName()));
        Map<String, String> quickToBeMissed = Map.of(
                "spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms", "1000",
                "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms", "300");
        command.addAll(RunningSample.arguments(topic, DATABASE, quickToBeMissed));
        File log = folder.resolve("process.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static long calls(MongoDatabase database, String event) {
        return database.getCollection(SampleHandler.CALLS).countDocuments(new Document("event", event));
    }

    private void write(String id, String what) {
        Map<String, String> headers = Map.of(
                EventCodec.ID, id,
                EventCodec.TYPE, "test.instructed.v1",
                EventCodec.SOURCE, "/test",
                EventCodec.SUBJECT, "subject",
                EventCodec.TIME, "2026-11-21T09:00:00Z");
        TestLog.write(topic.name(), "key", headers, ("{\"what\":\"" + what + "\"}").getBytes(UTF_8));
    }
}
