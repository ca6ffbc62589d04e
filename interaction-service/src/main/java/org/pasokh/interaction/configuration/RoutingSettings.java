package org.pasokh.interaction.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.configuration.content.Calendar;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.EntryPoint;
import org.pasokh.interaction.configuration.content.Order;
import org.pasokh.interaction.configuration.content.Pool;
import org.pasokh.interaction.configuration.content.Queue;
import org.pasokh.interaction.configuration.content.Words;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The configuration as the service's settings have it: the first version, and each further one until somebody has
/// changed it otherwise.
///
/// @param costs what one conversation takes of an agent, in units; 100 is one whole agent
/// @param interruptible channels whose work is laid aside for calls and chats; email if null
/// @param pools the rules of pools; those of `main` are costs, order, interruptible and silentUnits unless it is among
/// them
/// @param silentUnits what a conversation holds whose customer has long been silent; the usual if null
@Validated
@ConfigurationProperties("pasokh.routing")
public record RoutingSettings(
        @DefaultValue Map<String, @Valid Words> skills,
        @DefaultValue Map<String, @Valid Calendar> calendars,
        @DefaultValue Map<String, @Valid Queue> queues,
        @DefaultValue Map<Channel, @Min(1) @Max(100) Integer> costs,
        @Nullable @Valid Order order,
        @DefaultValue Map<String, @Valid Agent> agents,
        @DefaultValue Map<String, @Valid Words> breakReasons,
        @DefaultValue Map<String, @Valid Words> dispositions,
        @Nullable Set<Channel> interruptible,
        @Nullable @Min(1) @Max(100) Integer silentUnits,
        @DefaultValue Map<String, @Valid Pool> pools) {

    Content with(Map<String, EntryPoint> entryPoints) {
        Map<String, Pool> all = new LinkedHashMap<>();
        all.put(Content.POOL, Pool.of(costs, order, interruptible, silentUnits));
        all.putAll(pools);
        return new Content(all, skills, calendars, queues, agents, breakReasons, dispositions, entryPoints);
    }
}
