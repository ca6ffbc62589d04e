package org.pasokh.interaction.configuration.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ids that cannot stand on the log, mean something else, or mean something that there is not.
final class IdFaults {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern REASON = Pattern.compile("[a-z-]{1,40}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}");
    private static final Set<String> RESERVED = Set.of("router", "system");

    private IdFaults() {}

    static Stream<Fault> of(Content content) {
        Stream<Fault> malformed = Map.of(
                        "pools", content.pools(),
                        "skills", content.skills(),
                        "calendars", content.calendars(),
                        "queues", content.queues(),
                        "agents", content.agents(),
                        "dispositions", content.dispositions(),
                        "entryPoints", content.entryPoints())
                .entrySet()
                .stream()
                .flatMap(kind -> malformed(kind.getKey(), kind.getValue().keySet()));
        return Stream.of(malformed, reserved(content), reasons(content), languages(content))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> malformed(String kind, Set<String> ids) {
        return ids.stream()
                .filter(id -> !ID.matcher(id).matches())
                .map(id -> Fault.at(
                        "an id is 1 to 64 letters, digits and . _ @ - and begins with a letter or digit", kind, id));
    }

    /// Words that stand for the platform itself wherever an event says who did it.
    private static Stream<Fault> reserved(Content content) {
        return content.agents().keySet().stream()
                .filter(id -> RESERVED.contains(id.toLowerCase(Locale.ROOT)))
                .map(id -> Fault.at("this id stands for the platform itself", "agents", id));
    }

    private static Stream<Fault> reasons(Content content) {
        return content.breakReasons().keySet().stream()
                .filter(reason -> !REASON.matcher(reason).matches())
                .map(reason -> Fault.at("a reason is 1 to 40 small letters and -", "breakReasons", reason));
    }

    private static Stream<Fault> languages(Content content) {
        Stream<Fault> skills = content.skills().keySet().stream()
                .filter(skill -> skill.startsWith(Agent.LANGUAGE))
                .map(skill -> Fault.at("languages are skills of their own and need not be named", "skills", skill));
        Stream<Fault> tags = content.agents().entrySet().stream()
                .flatMap(agent -> agent.getValue().languages().keySet().stream()
                        .filter(tag -> !isLanguage(tag))
                        .map(tag -> Fault.at(
                                "a language is two or three small letters, like fa",
                                "agents",
                                agent.getKey(),
                                "languages",
                                tag)));
        return Stream.concat(skills, tags);
    }

    static boolean isLanguage(String tag) {
        return LANGUAGE_TAG.matcher(tag).matches();
    }
}
