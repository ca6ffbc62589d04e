package org.pasokh.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pasokh.embedded.EmbeddedStartException.Reason;

@Timeout(120)
class EmbeddedBrokerIT {

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_after_a_restart_on_the_same_ports() throws Exception {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            port = broker.port();
            createTopic(broker);
            send(broker, "one");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, 0)) {
            send(broker, "two");
            assertThat(read(broker, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void a_taken_port_is_one_clear_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort(), 0))
                    .hasMessage("Port " + taken.getLocalPort() + " (Kafka) is taken by another process.")
                    .asInstanceOf(type(EmbeddedStartException.class))
                    .returns(Reason.PORT_TAKEN, EmbeddedStartException::reason);
        }
    }

    @Test
    void a_folder_that_is_a_file_is_one_clear_line() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file))
                .hasMessage("The data folder " + file + " (Kafka) cannot be made.");
    }

    @Test
    void broken_data_is_one_clear_line() throws IOException {
        Files.writeString(folder.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                .hasMessageStartingWith("The data under " + folder + " (Kafka) cannot be read: ")
                .hasMessageEndingWith("Move the folder away to start afresh.")
                .asInstanceOf(type(EmbeddedStartException.class))
                .returns(Reason.FOLDER_BROKEN, EmbeddedStartException::reason);
    }

    @Test
    void a_folder_in_use_is_one_clear_line() {
        try (EmbeddedBroker running = EmbeddedBroker.start(folder)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                    .as("beside the one on port " + running.port())
                    .hasMessage("The data under " + folder + " (Kafka) is in use by another process.")
                    .asInstanceOf(type(EmbeddedStartException.class))
                    .returns(Reason.FOLDER_IN_USE, EmbeddedStartException::reason);
        }
    }

    @Test
    void a_second_start_leaves_the_first_as_it_was() throws Exception {
        try (EmbeddedBroker running = EmbeddedBroker.start(folder)) {
            createTopic(running);
            assertThatThrownBy(() -> EmbeddedBroker.start(folder)).isInstanceOf(EmbeddedStartException.class);

            send(running, "one");
            assertThat(read(running, 1)).containsExactly("one");
        }
    }

    @Test
    void metadata_that_is_no_metadata_is_one_clear_line() throws Exception {
        EmbeddedBroker.start(folder).close();
        Files.writeString(folder.resolve("__cluster_metadata-0").resolve("quorum-state"), "nonsense");

        assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                .hasMessageStartingWith("The data under " + folder + " (Kafka) cannot be read: ");
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", value)).get();
        }
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            List<String> values = new ArrayList<>();
            for (int polls = 0; values.size() < count && polls < 50; polls++) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
