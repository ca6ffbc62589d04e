package org.pasokh.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real single-node Kafka broker (KRaft) in this process, its data under a folder. It may be started again on the
/// same folder, after a clean stop or a kill, and goes on where it was.
public final class EmbeddedBroker implements AutoCloseable {

    private static final String WHAT = "Kafka";

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /// On free ports.
    public static EmbeddedBroker start(Path folder) {
        return start(folder, 0, 0);
    }

    /// @param port for clients; 0 for a free one
    /// @param controllerPort for the broker's talk with itself; 0 for a free one
    /// @throws EmbeddedStartException when a port is taken or the folder cannot be used
    public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        Path data = Folders.usable(folder, WHAT);
        int clients = Ports.choose(port);
        int controller = Ports.choose(controllerPort);
        Ports.requireFree(clients, WHAT);
        Ports.requireFree(controller, "Kafka's controller");
        FolderLock lock = FolderLock.take(data, WHAT);
        try {
            formatOnce(data);
            return new EmbeddedBroker(startServer(data, clients, controller), lock, clients);
        } catch (EmbeddedStartException e) {
            lock.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /// A broker that cannot stop in order is left behind: what it has acknowledged is on the disk.
    @Override
    public void close() {
        Thread stopping = Thread.ofPlatform().daemon().name("kafka-stop").start(this::stop);
        try {
            if (!stopping.join(CLOSE_WITHIN)) {
                LOG.warn("broker.not-stopped-in-order within={}", CLOSE_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }

    private void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer startServer(Path data, int port, int controllerPort) {
        AtomicReference<@Nullable KafkaRaftServer> made = new AtomicReference<>();
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(data, port, controllerPort), false);
        try (FatalFaults.Start start = new FatalFaults.Start()) {
            Thread.ofPlatform().daemon().name("kafka-start").start(() -> startUp(config, made, start));
            start.await();
            return Objects.requireNonNull(made.get());
        } catch (CompletionException e) {
            KafkaRaftServer broken = made.get();
            if (broken != null) {
                Thread.ofPlatform().daemon().name("kafka-stop").start(broken::shutdown);
            }
            throw Folders.broken(data, WHAT, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static void startUp(
            KafkaConfig config, AtomicReference<@Nullable KafkaRaftServer> made, FatalFaults.Start start) {
        try {
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            made.set(server);
            server.startup();
            start.succeeded();
        } catch (RuntimeException e) { // whatever Kafka has against the folder
            start.failed(e);
        }
    }

    private static void formatOnce(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) { // what Formatter declares
            throw Folders.broken(data, WHAT, e);
        }
    }
}
