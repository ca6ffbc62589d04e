package org.pasokh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Our settings are written in kebab-case; Spring would read others too, an operator would not find them.
/// A key in brackets is data, such as an address.
class SettingsTest {

    @Test
    void every_key_below_pasokh_is_kebab_case() {
        List<String> found = House.modules().stream()
                .flatMap(module -> House.files(module.resolve("src"), ".yml"))
                .flatMap(file -> offences(House.read(file)).map(key -> file + ": " + key))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void a_key_in_another_case_is_found() {
        assertThat(offences("pasokh: {offerTimeout: 20s, queues: [{wrap_up: 1m}], mail-box.readIdle: true}"))
                .containsExactlyInAnyOrder("offerTimeout", "wrap_up", "mail-box.readIdle");
        assertThat(offences("pasokh.offerTimeout: 20s")).containsExactly("pasokh.offerTimeout");
        assertThat(offences("pasokh: {entry-points: {\"[Support@sepidar.example]\": {queue: mail}}}"))
                .isEmpty();
        assertThat(offences("pasokh: {offer-timeout: 20s}\n---\nspring: {someMap: 1}"))
                .isEmpty();
    }

    private static Stream<String> offences(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(Map.class::isInstance)
                .flatMap(document -> ((Map<?, ?>) document).entrySet().stream())
                .filter(entry -> entry.getKey().toString().matches("pasokh(\\..*)?"))
                .flatMap(SettingsTest::offences);
    }

    private static Stream<String> offences(Map.Entry<?, ?> entry) {
        String key = entry.getKey().toString();
        Stream<String> own = key.matches("[a-z0-9]+([.-][a-z0-9]+)*|\\[.*\\]") ? Stream.empty() : Stream.of(key);
        return Stream.concat(own, below(entry.getValue()));
    }

    private static Stream<String> below(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(SettingsTest::offences);
            case List<?> list -> list.stream().flatMap(SettingsTest::below);
            case null, default -> Stream.empty();
        };
    }
}
