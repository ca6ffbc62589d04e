package org.pasokh.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// The same parts in containers. They end with the JVM: Testcontainers sees to that.
final class Containers {

    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String MONGO_IMAGE = "mongo:8.0.15";

    private Containers() {}

    /// Without a socket or an address nobody is asked: Testcontainers would say at length that it found nothing.
    static boolean available() {
        return (Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null)
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    static String startBroker() {
        KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000");
        broker.start();
        return broker.getBootstrapServers();
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    static String startDatabase() {
        MongoDBContainer database = new MongoDBContainer(MONGO_IMAGE);
        database.start();
        return database.getConnectionString();
    }
}
