package org.pasokh.interaction.configuration.content;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Stream;
import org.pasokh.contracts.contact.Channel;

/// Work that nobody could ever take, whoever is there.
final class CoverageFaults {

    private CoverageFaults() {}

    static Stream<Fault> of(Content content) {
        return Stream.concat(
                content.queues().entrySet().stream().flatMap(queue -> queue(content, queue)),
                content.entryPoints().entrySet().stream().flatMap(entry -> entryPoint(content, entry)));
    }

    private static Stream<Fault> queue(Content content, Entry<String, Queue> queue) {
        List<Agent> here = content.agents().values().stream()
                .filter(agent -> agent.queues().contains(queue.getKey()))
                .toList();
        if (here.isEmpty() || here.stream().anyMatch(agent -> canTake(queue.getValue(), agent))) {
            return Stream.empty();
        }
        return Stream.of(Fault.at(
                "none of its agents has the skills that are never relaxed: nobody could ever take a visit",
                "queues",
                queue.getKey()));
    }

    private static Stream<Fault> entryPoint(Content content, Entry<String, EntryPoint> entry) {
        Queue queue = content.queues().get(entry.getValue().queue());
        Channel channel = entry.getValue().channel();
        if (queue == null || Objects.isNull(channel)) {
            return Stream.empty();
        }
        boolean covered = content.agents().values().stream()
                .filter(agent -> agent.queues().contains(entry.getValue().queue()))
                .filter(agent -> agent.channels().contains(channel))
                .anyMatch(agent -> canTake(queue, agent));
        return covered
                ? Stream.empty()
                : Stream.of(Fault.at(
                        "no agent of its queue could ever take what comes in here on the channel "
                                + SettingsWords.of(channel),
                        "entryPoints",
                        entry.getKey()));
    }

    private static boolean canTake(Queue queue, Agent agent) {
        Map<String, Integer> levels = agent.levels();
        return queue.skills().stream()
                        .filter(Need::mandatory)
                        .allMatch(need -> levels.getOrDefault(need.skill(), 0) >= need.level())
                && (!queue.languageSkill() || !agent.languages().isEmpty());
    }
}
