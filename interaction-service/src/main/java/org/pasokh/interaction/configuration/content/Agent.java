package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// Somebody who answers customers, by the subject of their token.
///
/// @param name what colleagues and customers see
/// @param capacity units; 100 is one whole agent
/// @param skills levels by skill
/// @param languages levels by language: `fa`, `en`
/// @param pool that of the agent's queues if null
public record Agent(
        @NotBlank @Size(max = 200) String name,
        Set<String> queues,
        Set<Channel> channels,
        @Min(1) @Max(1000) Integer capacity,
        Map<String, @Min(1) @Max(5) Integer> skills,
        Map<String, @Min(1) @Max(5) Integer> languages,
        @Nullable String pool) {

    /// How the skill of speaking a language begins; its tag follows.
    public static final String LANGUAGE = "language.";

    public Agent {
        name = requireNonNullElse(name, "");
        queues = Collections.unmodifiableSet(new TreeSet<>(requireNonNullElse(queues, Set.<String>of())));
        channels = Collections.unmodifiableSet(new TreeSet<>(requireNonNullElse(channels, Set.<Channel>of())));
        capacity = requireNonNullElse(capacity, 100);
        skills = Content.orEmpty(skills);
        languages = Content.orEmpty(languages);
    }

    /// Skills and languages together.
    public Map<String, Integer> levels() {
        Map<String, Integer> levels = new TreeMap<>(skills);
        languages.forEach((language, level) -> levels.put(LANGUAGE + language, level));
        return levels;
    }
}
