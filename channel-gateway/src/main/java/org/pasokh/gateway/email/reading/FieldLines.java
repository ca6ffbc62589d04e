package org.pasokh.gateway.email.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;

/// The header fields of a mail or of one of its parts, as text, by name.
final class FieldLines {

    /// More fields of one name than this tell nothing.
    private static final int MOST_OF_A_NAME = 100;

    /// Of all fields together.
    private static final int LONGEST = 8_388_608;

    private final Map<String, List<String>> byName = new HashMap<>();
    private int length;

    /// False when that is more than any mail says of itself.
    boolean add(Field field) {
        List<String> lines =
                byName.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
        if (lines.size() < MOST_OF_A_NAME) {
            String line = HeaderText.of(field);
            lines.add(line);
            length += line.length();
        }
        return length <= LONGEST;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /// Unfolded, with 8-bit bytes decoded; encoded words still stand.
    List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }
}
