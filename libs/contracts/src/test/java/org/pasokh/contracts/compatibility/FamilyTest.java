package org.pasokh.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventTypes;

class FamilyTest {

    @Test
    void every_event_belongs_to_a_family_with_a_topic() throws Exception {
        assertThat(Family.types().<Class<?>>map(type -> type)).containsExactlyInAnyOrderElementsOf(eventsInTheModule());
    }

    @Test
    void no_two_events_share_a_name() {
        assertThat(Family.types().map(EventTypes::nameOf)).doesNotHaveDuplicates();
    }

    @Test
    void a_name_tells_area_fact_and_version() {
        assertThat(Family.types().map(EventTypes::nameOf)).allMatch(name -> name.matches("[a-z]+\\.[a-z-]+\\.v[1-9]"));
    }

    private static List<Class<?>> eventsInTheModule() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
