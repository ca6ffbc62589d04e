package org.pasokh.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pasokh.contracts.Topic;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A gateway, started on the broker and the database of the tests; several of one installation may run at once.
public final class RunningGateway implements AutoCloseable {

    /// No secret: it signs nothing but the sessions of tests.
    public static final String SESSION_KEY = "a2V5cyBvZiB0ZXN0cyBhcmUgbm8gc2VjcmV0LCB0aGlzIG9uZSBuZWl0aGVy";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param database the same for gateways of one installation
    /// @param more settings, which win
    public static RunningGateway start(String database, Map<String, String> more) {
        return start(TestParts.bootstrapServers(), TestParts.databaseUri(database), more);
    }

    public static RunningGateway start(String bootstrapServers, String databaseUri, Map<String, String> more) {
        TestTopics.create(bootstrapServers, Topic.shared().toArray(Topic[]::new));
        TestTopics.create(bootstrapServers, Topic.deadLettersOf("channel-gateway"));
        Map<String, String> settings = new TreeMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.mongodb.uri", databaseUri,
                "pasokh.kafka.bootstrap-servers", bootstrapServers,
                "pasokh.topics.general-partitions", "4",
                "pasokh.topics.routing-partitions", "4",
                "pasokh.topics.replicas", "1",
                "pasokh.chat.entry-points.shop.allowed-origins", "https://shop.example",
                "pasokh.chat.session-key", SESSION_KEY));
        settings.putAll(more);
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        SpringApplication application = new SpringApplication(ChannelGateway.class);
        application.setRegisterShutdownHook(false);
        RunningGateway gateway = new RunningGateway(application.run(arguments.toArray(String[]::new)));
        await().atMost(Duration.ofSeconds(30)).until(() -> gateway.readiness() == 200);
        return gateway;
    }

    public URI address(String path) {
        return URI.create("http://" + host() + path);
    }

    public URI socket(String path) {
        return URI.create("ws://" + host() + path);
    }

    /// The status of the readiness check: 200 or 503.
    public int readiness() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private String host() {
        return "127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }
}
