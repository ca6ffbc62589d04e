package org.pasokh.interaction.configuration.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whatever one part names, there must be.
final class ReferenceFaults {

    private ReferenceFaults() {}

    static Stream<Fault> of(Content content) {
        return Stream.of(
                        content.queues().entrySet().stream().flatMap(queue -> queue(content, queue)),
                        content.agents().entrySet().stream().flatMap(agent -> agent(content, agent)),
                        entryPoints(content))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> queue(Content content, Entry<String, Queue> entry) {
        String id = entry.getKey();
        Queue queue = entry.getValue();
        Stream<Fault> pool = PoolFaults.of(content, id, queue);
        Stream<Fault> hours = Stream.ofNullable(queue.hours())
                .filter(named -> !content.calendars().containsKey(named))
                .map(named -> Fault.at("there is no such calendar", "queues", id, "hours"));
        Stream<Fault> channels = queue.hoursByChannel().entrySet().stream()
                .filter(named -> !content.calendars().containsKey(named.getValue()))
                .map(named -> Fault.at(
                        "there is no such calendar", "queues", id, "hoursByChannel", SettingsWords.of(named.getKey())));
        return Stream.of(pool, hours, channels, needs(content, id, queue.skills()))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> needs(Content content, String queue, List<Need> needs) {
        Set<String> named = new HashSet<>();
        return IntStream.range(0, needs.size()).boxed().flatMap(i -> {
            String skill = needs.get(i).skill();
            String place = Integer.toString(i);
            if (!named.add(skill)) {
                return Stream.of(Fault.at("the skill is asked for twice", "queues", queue, "skills", place));
            }
            return content.isSkill(skill)
                    ? Stream.empty()
                    : Stream.of(Fault.at("there is no such skill", "queues", queue, "skills", place));
        });
    }

    private static Stream<Fault> agent(Content content, Entry<String, Agent> entry) {
        String id = entry.getKey();
        Agent agent = entry.getValue();
        Stream<Fault> channels = agent.channels().isEmpty()
                ? Stream.of(Fault.at("serves no channel", "agents", id, "channels"))
                : Stream.empty();
        Stream<Fault> queues = agent.queues().stream()
                .filter(queue -> !content.queues().containsKey(queue))
                .map(queue -> Fault.at("there is no queue '" + queue + "'", "agents", id, "queues"));
        Stream<Fault> skills = agent.skills().keySet().stream()
                .filter(skill -> !content.skills().containsKey(skill))
                .map(skill -> Fault.at("there is no such skill", "agents", id, "skills", skill));
        return Stream.of(channels, queues, PoolFaults.of(content, id, agent), skills)
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> entryPoints(Content content) {
        return content.entryPoints().entrySet().stream()
                .filter(entry -> !content.queues().containsKey(entry.getValue().queue()))
                .map(entry -> Fault.at(
                        "there is no queue '" + entry.getValue().queue() + "'",
                        "entryPoints",
                        entry.getKey(),
                        "queue"));
    }
}
