package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of the whole configuration. What is left out of a text has its default.
///
/// @param skills the skills there are, beside the languages
public record Content(
        Map<String, @Valid Pool> pools,
        Map<String, @Valid Words> skills,
        Map<String, @Valid Calendar> calendars,
        Map<String, @Valid Queue> queues,
        Map<String, @Valid Agent> agents,
        Map<String, @Valid Words> breakReasons,
        Map<String, @Valid Words> dispositions,
        Map<String, @Valid EntryPoint> entryPoints) {

    /// The pool of whatever names none.
    public static final String POOL = "main";

    public Content {
        pools = orEmpty(pools);
        if (pools.isEmpty()) {
            pools = Map.of(POOL, Pool.usual());
        }
        skills = orEmpty(skills);
        calendars = orEmpty(calendars);
        queues = orEmpty(queues);
        agents = orEmpty(agents);
        breakReasons = orEmpty(breakReasons);
        dispositions = orEmpty(dispositions);
        entryPoints = orEmpty(entryPoints);
    }

    /// An agent who names no pool stands where the agent's queues do.
    public String poolOf(Agent agent) {
        return agent.pool() != null
                ? agent.pool()
                : agent.queues().stream()
                        .map(queues::get)
                        .flatMap(Stream::ofNullable)
                        .map(Queue::pool)
                        .findFirst()
                        .orElse(POOL);
    }

    /// Whether it is set up, or is a language.
    public boolean isSkill(String skill) {
        return skills.containsKey(skill)
                || (skill.startsWith(Agent.LANGUAGE) && IdFaults.isLanguage(skill.substring(Agent.LANGUAGE.length())));
    }

    /// In the order in which they were written; nothing of it can be null.
    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        Map<K, V> copy = new LinkedHashMap<>();
        requireNonNullElse(map, Map.<K, V>of()).forEach((key, value) -> {
            if (key != null && value != null) {
                copy.put(key, value);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
