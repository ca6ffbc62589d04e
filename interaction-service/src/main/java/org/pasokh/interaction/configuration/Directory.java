package org.pasokh.interaction.configuration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Opening;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.EntryPoint;
import org.pasokh.interaction.configuration.content.Queue;
import org.pasokh.interaction.configuration.content.Words;
import org.pasokh.interaction.configuration.version.CurrentVersion;

/// The installation's queues, agents, entry points and words as they are now. Two answers may be of two versions.
public final class Directory {

    private final CurrentVersion current;

    public Directory(CurrentVersion current) {
        this.current = current;
    }

    public Optional<EntryPoint> entryPoint(String id) {
        return Optional.ofNullable(content().entryPoints().get(id));
    }

    /// By entry point, for those of the channel.
    public Map<String, String> queuesOfEntryPoints(Channel channel) {
        return content().entryPoints().entrySet().stream()
                .filter(entry -> entry.getValue().channel() == channel)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().queue()));
    }

    /// When a queue's channel is open between two moments; nothing where it always is.
    public Optional<List<Opening>> openings(String queueId, Channel channel, Instant from, Instant to) {
        Content content = content();
        return Optional.ofNullable(content.queues().get(queueId))
                .map(queue -> queue.hoursOf(channel))
                .map(content.calendars()::get)
                .map(calendar -> calendar.forReckoning().open(from, to).stream()
                        .map(span -> new Opening(span.from(), span.to()))
                        .toList());
    }

    public Optional<Agent> agent(String agentId) {
        return Optional.ofNullable(content().agents().get(agentId));
    }

    /// In which the agent is routed; nothing of one who is not here.
    public Optional<String> poolOfAgent(String agentId) {
        Content content = content();
        return Optional.ofNullable(content.agents().get(agentId)).map(content::poolOf);
    }

    public Optional<String> poolOfQueue(String queueId) {
        return Optional.ofNullable(content().queues().get(queueId)).map(Queue::pool);
    }

    /// Of the queues that say for how long a customer may be silent who was answered.
    public Map<String, Duration> silentAfter() {
        Map<String, Duration> times = new HashMap<>();
        content().queues().forEach((id, queue) -> {
            if (queue.silentAfter() != null) {
                times.put(id, queue.silentAfter());
            }
        });
        return times;
    }

    /// What people see of an agent; the id of one who is no longer here.
    public String nameOf(String agentId) {
        return agent(agentId).map(Agent::name).orElse(agentId);
    }

    public Map<String, Words> dispositions() {
        return content().dispositions();
    }

    /// Why agents may take a break; any reason if none is named.
    public Map<String, Words> breakReasons() {
        return content().breakReasons();
    }

    /// A break is for something that is named, where anything is.
    public boolean isBreakReason(@Nullable String reason) {
        Map<String, Words> reasons = breakReasons();
        return reasons.isEmpty() || (reason != null && reasons.containsKey(reason));
    }

    /// Whether it was changed after that moment.
    public boolean isNewerThan(Instant moment) {
        return current.get().head().at().isAfter(moment);
    }

    /// All of it, of one version.
    public Content content() {
        return current.get().content();
    }
}
