package org.pasokh.interaction.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The installation's queues, agents, entry points and dispositions, checked as a whole: whatever one names, there is.
public final class Directory {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final Set<String> RESERVED = Set.of("router", "system");

    private final RoutingSettings routing;
    private final EntryPointSettings entryPoints;

    public Directory(RoutingSettings routing, EntryPointSettings entryPoints) {
        this.routing = routing;
        this.entryPoints = entryPoints;
        List<String> faults = Stream.of(ids(), reservedIds(), agents(), entryPointQueues())
                .flatMap(faultsOfOne -> faultsOfOne)
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidConfigurationException(faults);
        }
    }

    public Optional<String> queueOf(String entryPoint) {
        return Optional.ofNullable(entryPoints.entryPoints().get(entryPoint)).map(EntryPointSettings.EntryPoint::queue);
    }

    public Optional<RoutingSettings.Agent> agent(String agentId) {
        return Optional.ofNullable(routing.agents().get(agentId));
    }

    /// What people see of an agent; the id of one who is no longer here.
    public String nameOf(String agentId) {
        return agent(agentId).map(RoutingSettings.Agent::name).orElse(agentId);
    }

    public Map<String, RoutingSettings.Disposition> dispositions() {
        return routing.dispositions();
    }

    public RoutingSettings routing() {
        return routing;
    }

    private Stream<String> ids() {
        return Stream.of(
                        routing.queues().keySet().stream().map(id -> "queue '" + id + "'"),
                        routing.agents().keySet().stream().map(id -> "agent '" + id + "'"),
                        routing.dispositions().keySet().stream().map(id -> "disposition '" + id + "'"),
                        entryPoints.entryPoints().keySet().stream().map(id -> "entry point '" + id + "'"))
                .flatMap(named -> named)
                .filter(named -> !ID.matcher(named.substring(named.indexOf('\'') + 1, named.length() - 1))
                        .matches())
                .map(named ->
                        named + ": an id is 1 to 64 letters, digits and . _ @ - and begins with a letter or digit");
    }

    /// Words that stand for the platform itself wherever an event says who did it.
    private Stream<String> reservedIds() {
        return routing.agents().keySet().stream()
                .filter(id -> RESERVED.contains(id.toLowerCase(Locale.ROOT)))
                .map(id -> "agent '" + id + "': this id stands for the platform itself");
    }

    private Stream<String> agents() {
        return routing.agents().entrySet().stream()
                .flatMap(agent -> agent.getValue().queues().stream()
                        .filter(queue -> !routing.queues().containsKey(queue))
                        .map(queue -> "agent '" + agent.getKey() + "': there is no queue '" + queue + "'"));
    }

    private Stream<String> entryPointQueues() {
        return entryPoints.entryPoints().entrySet().stream()
                .filter(entry -> !routing.queues().containsKey(entry.getValue().queue()))
                .map(entry -> "entry point '" + entry.getKey() + "': there is no queue '"
                        + entry.getValue().queue() + "'");
    }
}
