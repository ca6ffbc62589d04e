package org.pasokh.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.embedded.EmbeddedStartException.Reason;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void it_answers_hello() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(database.uri())) {
            Document answer = client.getDatabase("any").runCommand(new Document("hello", 1));

            assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void every_acknowledged_write_is_in_the_file_at_that_moment() throws IOException {
        Path file = folder.resolve("database.mv");
        Path asOfNow = folder.resolve("copy.mv");
        try (EmbeddedDatabase database = EmbeddedDatabase.onFile(file, 0);
                MongoClient client = MongoClients.create(database.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "a").append("n", 0));
            for (int n = 1; n <= 200; n++) {
                things.updateOne(Filters.eq("a"), Updates.inc("n", 1));
            }
            Files.copy(file, asOfNow, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(numberIn(asOfNow)).isEqualTo(200);
        assertThat(numberIn(file)).isEqualTo(200);
    }

    @Test
    void an_index_that_is_for_the_real_database_only_is_not_worth_a_line(CapturedOutput log) {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(database.uri())) {
            client.getDatabase("test").getCollection("things").createIndex(Indexes.ascending("n"));
        }

        assertThat(log).doesNotContain("secondary index");
    }

    @Test
    void a_broken_file_is_one_clear_line() throws IOException {
        Path file = Files.writeString(folder.resolve("database.mv"), "not a database");

        assertThatThrownBy(() -> EmbeddedDatabase.onFile(file, 0))
                .hasMessageStartingWith("The data under " + file + " (database) cannot be read: ")
                .hasMessageEndingWith("Move the folder away to start afresh.")
                .asInstanceOf(type(EmbeddedStartException.class))
                .returns(Reason.FOLDER_BROKEN, EmbeddedStartException::reason);
    }

    @Test
    void a_file_in_use_is_one_clear_line() {
        Path file = folder.resolve("database.mv");
        try (EmbeddedDatabase running = EmbeddedDatabase.onFile(file, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.onFile(file, 0))
                    .as("beside the one on port " + running.port())
                    .hasMessage("The data under " + file + " (database) is in use by another process.");
        }
    }

    private static int numberIn(Path file) {
        try (EmbeddedDatabase database = EmbeddedDatabase.onFile(file, 0);
                MongoClient client = MongoClients.create(database.uri())) {
            Document found =
                    client.getDatabase("test").getCollection("things").find().first();
            return found == null ? -1 : found.getInteger("n");
        }
    }
}
