package org.pasokh.interaction.configuration.content;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Places in a configuration as JSON pointers.
final class Paths {

    private Paths() {}

    static String of(String... names) {
        return Arrays.stream(names)
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
