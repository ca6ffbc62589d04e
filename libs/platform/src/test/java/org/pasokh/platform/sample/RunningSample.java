package org.pasokh.platform.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.pasokh.contracts.Topic;
import org.pasokh.testing.TestParts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The sample service, started on the broker and the database of the tests.
public final class RunningSample implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSample(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param more settings, which win
    public static RunningSample start(Topic topic, String database, Map<String, String> more) {
        SpringApplication application = new SpringApplication(SampleService.class);
        application.setRegisterShutdownHook(false);
        return new RunningSample(
                application.run(arguments(topic, database, more).toArray(String[]::new)));
    }

    public static RunningSample start(Topic topic) {
        return start(topic, "sample-" + UUID.randomUUID(), Map.of());
    }

    public static List<String> arguments(Topic topic, String database, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.application.name", "sample");
        settings.put("spring.mongodb.uri", TestParts.databaseUri(database));
        settings.put("pasokh.kafka.bootstrap-servers", TestParts.bootstrapServers());
        settings.put("pasokh.topics.general-partitions", "4");
        settings.put("pasokh.topics.routing-partitions", "4");
        settings.put("pasokh.topics.replicas", "1");
        settings.put("pasokh.topics.create", "true");
        settings.put("spring.cloud.function.definition", "onInstructed");
        settings.put("spring.cloud.stream.bindings.onInstructed-in-0.destination", topic.name());
        settings.put("spring.cloud.stream.bindings.onInstructed-in-0.group", "sample-" + topic.name());
        settings.putAll(more);
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public SampleHandler handler() {
        return bean(SampleHandler.class);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
