package org.pasokh.interaction.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.AgentOrder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Queues, agents and the rules between them, by their ids.
///
/// @param costs what one conversation takes of an agent, in units; 100 is one whole agent
@Validated
@ConfigurationProperties("pasokh.routing")
public record RoutingSettings(
        @DefaultValue Map<String, @Valid Queue> queues,
        @DefaultValue Map<Channel, @Min(1) @Max(100) Integer> costs,
        @DefaultValue @Valid OrderSettings order,
        @DefaultValue Map<String, @Valid Agent> agents,
        @DefaultValue Map<String, @Valid Disposition> dispositions) {

    private static final Map<Channel, Integer> USUAL_COSTS =
            Map.of(Channel.PHONE, 100, Channel.CHAT, 33, Channel.EMAIL, 25, Channel.SOCIAL, 20);

    public RoutingSettings {
        queues = inOrder(queues);
        agents = inOrder(agents);
        dispositions = inOrder(dispositions);
        Map<Channel, Integer> all = new LinkedHashMap<>(USUAL_COSTS);
        all.putAll(costs);
        costs = Map.copyOf(all);
    }

    /// @param offerTimeout how long an agent has to answer an offer
    /// @param wrapUpLimit how long wrap-up may take
    /// @param maxOffers after so many offers that nobody took, a visit waits for a supervisor
    /// @param handlingTime how long work takes on average: mail that is due begins to wait twice as long before it
    /// @param answerWithin how soon a customer is promised an answer
    /// @param agentOrder which of those who could take a visit is asked first
    public record Queue(
            @DefaultValue("30s") @DurationMin(seconds = 5) @DurationMax(minutes = 10)
            Duration offerTimeout,

            @DefaultValue("2m") @DurationMin(seconds = 5) @DurationMax(hours = 2)
            Duration wrapUpLimit,

            @DefaultValue("5") @Min(1) @Max(100) int maxOffers,

            @DefaultValue("10m") @DurationMin(seconds = 10) @DurationMax(hours = 12)
            Duration handlingTime,

            @DefaultValue("20s") @DurationMin(seconds = 1) @DurationMax(hours = 24)
            Duration answerWithin,

            @DefaultValue("most-free") AgentOrder agentOrder) {}

    /// @param name what colleagues and customers see
    /// @param capacity units; 100 is one whole agent
    public record Agent(
            @NotBlank String name,
            @DefaultValue Set<String> queues,
            @DefaultValue Set<Channel> channels,
            @DefaultValue("100") @Min(1) @Max(1000) int capacity) {}

    /// How an interaction ended, in the words of its two languages.
    public record Disposition(@NotBlank String en, @NotBlank String fa) {}

    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
