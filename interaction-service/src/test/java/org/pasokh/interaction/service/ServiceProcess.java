package org.pasokh.interaction.service;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.pasokh.contracts.Topic;
import org.pasokh.interaction.InteractionService;
import org.pasokh.testing.TestParts;
import org.pasokh.testing.TestTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// One replica of the service in this JVM.
final class ServiceProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ServiceProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static ServiceProcess start(Map<String, String> more) {
        TestTopics.create(Topic.shared().toArray(Topic[]::new));
        TestTopics.create(Topic.deadLettersOf("interaction-service"));
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "pasokh.kafka.bootstrap-servers", TestParts.bootstrapServers(),
                "spring.mongodb.uri", TestParts.databaseUri("interaction-service"),
                "pasokh.topics.create", "true",
                "pasokh.topics.general-partitions", "4",
                "pasokh.topics.routing-partitions", "4",
                "pasokh.topics.replicas", "1",
                "pasokh.streams.state-dir",
                        "target/streams/" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()));
        settings.putAll(more);
        SpringApplication application = new SpringApplication(InteractionService.class);
        application.setRegisterShutdownHook(false);
        return new ServiceProcess(application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    int port() {
        return requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
