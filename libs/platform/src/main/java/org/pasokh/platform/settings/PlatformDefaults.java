package org.pasokh.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/// Puts the platform's defaults behind everything that a service sets itself.
public final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "pasokh-platform.yml";
    private static final String OURS = "pasokh.kafka.properties";

    /// Where the binders look for what every Kafka client of theirs is to have.
    private static final List<String> THEIRS =
            List.of("spring.kafka.properties.", "spring.cloud.stream.kafka.streams.binder.configuration.");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource(OURS, clientSettings(environment)));
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE, PlatformDefaults.class.getClassLoader()))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " belongs to this library", e);
        }
    }

    /// TLS and SASL are set once and hold for the platform's own clients and for the binders'.
    private static Map<String, Object> clientSettings(ConfigurableEnvironment environment) {
        Map<String, Object> settings = new HashMap<>();
        Binder.get(environment)
                .bind(OURS, Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of)
                .forEach((name, value) -> THEIRS.forEach(prefix -> settings.put(prefix + name, value)));
        return settings;
    }
}
