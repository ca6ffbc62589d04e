package org.pasokh.interaction.routing.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// The router on a real broker, with the settings of `routing.yml` and without the rest of the service.
public final class RouterOnKafka implements AutoCloseable {

    private static final String FUNCTION = "spring.cloud.stream.kafka.streams.binder.functions.router";

    private final KafkaTicks ticks;
    private final KafkaStreams streams;

    private RouterOnKafka(KafkaTicks ticks, KafkaStreams streams) {
        this.ticks = ticks;
        this.streams = streams;
    }

    public static RouterOnKafka start(String bootstrapServers) {
        return start(bootstrapServers, router -> router);
    }

    static RouterOnKafka start(
            String bootstrapServers, UnaryOperator<ProcessorSupplier<String, byte[], String, RoutedEvent>> around) {
        return start(bootstrapServers, around, Map.of());
    }

    static RouterOnKafka start(
            String bootstrapServers,
            UnaryOperator<ProcessorSupplier<String, byte[], String, RoutedEvent>> around,
            Map<String, String> others) {
        KafkaTicks ticks =
                KafkaTicks.with(new KafkaSettings(bootstrapServers, Map.of()).clientWith(KafkaTicks.SETTINGS));
        RouterParts parts =
                new RouterParts(ticks, (request, reason) -> {}, new RouterMeters(new SimpleMeterRegistry()));
        StreamsBuilder builder = new StreamsBuilder();
        RouterTopology.route(
                builder.stream(Topic.ROUTING_REQUESTS.name(), Consumed.with(Serdes.String(), Serdes.ByteArray())),
                around.apply(RouterTopology.routers(parts)));
        Properties settings = settings(bootstrapServers);
        settings.putAll(others);
        KafkaStreams streams = new KafkaStreams(builder.build(), settings);
        streams.setUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
        streams.start();
        return new RouterOnKafka(ticks, streams);
    }

    boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
        ticks.close();
    }

    private static Properties settings(String bootstrapServers) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("pasokh.kafka.bootstrap-servers", bootstrapServers, "pasokh.topics.replicas", "1")));
        try {
            new YamlPropertySourceLoader()
                    .load("routing", new ClassPathResource("routing.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Binder binder = Binder.get(environment);
        Properties settings = new Properties();
        settings.putAll(binder.bind(FUNCTION + ".configuration", Bindable.mapOf(String.class, String.class))
                .get());
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                binder.bind(FUNCTION + ".application-id", String.class).get());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}
