package org.pasokh.interaction.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pasokh.interaction.service.Agent.command;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.testing.TestParts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The last replica dies between taking a version and telling the router.
@Timeout(300)
class ConfigurationRestartIT {

    @TempDir
    Path folder;

    @Test
    void what_was_accepted_and_not_told_is_told_after_the_restart() {
        String database = TestParts.databaseUri("restart-" + System.nanoTime());
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            try (ServiceProcess service = ServiceProcess.start(settings(broker, database))) {
                awaitBreak(service, "first-1", 200);
                awaitBreak(service, "second-1", 403);
            }
            appendVersionWith("second-1", database);
            try (ServiceProcess service = ServiceProcess.start(settings(broker, database))) {
                awaitBreak(service, "second-1", 200);

                assertThat(service.bean(Directory.class).content().agents()).containsKey("second-1");
            }
        }
    }

    /// All that the dead process had done.
    private static void appendVersionWith(String agent, String database) {
        ConnectionString uri = new ConnectionString(database);
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> versions =
                    client.getDatabase(requireNonNull(uri.getDatabase())).getCollection("configuration-versions");
            Document first = requireNonNull(versions.find(Filters.eq("_id", 1L)).first());
            ObjectNode content = (ObjectNode) new JsonMapper().readTree(first.getString("content"));
            ObjectNode agents = (ObjectNode) content.path("agents");
            agents.set(agent, agents.path("first-1"));
            versions.insertOne(new Document(first)
                    .append("_id", 2L)
                    .append("author", "mina")
                    .append("content", content.toString()));
        }
    }

    private static void awaitBreak(ServiceProcess service, String agent, int status) {
        DeskClient door = Replicas.agent(agent, service);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> door.post("/desk/v1/presence", command("'presence': 'BREAK'"))
                                .status()
                        == status);
    }

    private static Map<String, String> settings(BrokerProcess broker, String database) {
        return new HashMap<>(Map.of(
                "pasokh.oidc.issuer", Replicas.ISSUER.issuer(),
                "pasokh.kafka.bootstrap-servers", broker.bootstrapServers(),
                "spring.mongodb.uri", database,
                "pasokh.routing.queues.first.max-offers", "5",
                "pasokh.routing.agents.first-1.name", "First",
                "pasokh.routing.agents.first-1.queues", "first",
                "pasokh.routing.agents.first-1.channels", "chat"));
    }
}
