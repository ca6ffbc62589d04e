package org.pasokh.interaction.configuration.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.contracts.routing.AtClose;
import org.pasokh.contracts.routing.WhenUnstaffed;

/// Where customers wait, and by which rules.
///
/// @param offerTimeout how long an agent has to answer an offer
/// @param wrapUpLimit how long wrap-up may take
/// @param maxOffers after so many offers that nobody took, a visit waits for a supervisor
/// @param handlingTime how long work takes on average: mail that is due begins to wait twice as long before it
/// @param answerWithin how soon a customer is promised an answer
/// @param agentOrder which of those who could take a visit is asked first
/// @param skills what every visit asks of its agent
/// @param ladder what is relaxed, and when
/// @param languageSkill whether the agent must speak the customer's language
/// @param preferredWait how long a visit waits at most for an agent it prefers
/// @param maxWaiting so many visits may wait here over one channel
/// @param whenUnstaffed what becomes of those who wait where nobody is there
/// @param atClose what becomes of those who wait when it closes and would wait for long
/// @param longWait from which expected wait on the queue is told as thinly staffed
/// @param overflow when it gives visits to other queues; never if there is none
/// @param callbacks how often callbacks are tried; as usual if there is none
/// @param hours the calendar by which it is open; always if there is none
/// @param hoursByChannel the calendars of channels that have hours of their own
/// @param silentAfter a customer who was answered and has not written for so long is silent; as everywhere if null
public record Queue(
        String pool,

        @DurationMin(seconds = 5) @DurationMax(minutes = 10) Duration offerTimeout,

        @DurationMin(seconds = 5) @DurationMax(hours = 2) Duration wrapUpLimit,

        @Min(1) @Max(100) Integer maxOffers,

        @DurationMin(seconds = 10) @DurationMax(hours = 12) Duration handlingTime,

        @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration answerWithin,

        AgentOrder agentOrder,
        List<@Valid Need> skills,
        List<@Valid Step> ladder,
        Boolean languageSkill,

        @Nullable @DurationMin(seconds = 1) @DurationMax(hours = 4)
        Duration preferredWait,

        @Nullable @Min(0) @Max(100_000) Integer maxWaiting,

        @Nullable WhenUnstaffed whenUnstaffed,
        @Nullable AtClose atClose,

        @Nullable @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration longWait,

        @Nullable @Valid Overflowing overflow,
        @Nullable @Valid CallbackTries callbacks,
        @Nullable String hours,
        Map<Channel, String> hoursByChannel,

        @Nullable @DurationMin(seconds = 5) @DurationMax(hours = 24)
        Duration silentAfter) {

    public Queue {
        pool = requireNonNullElse(pool, Content.POOL);
        offerTimeout = requireNonNullElse(offerTimeout, Duration.ofSeconds(30));
        wrapUpLimit = requireNonNullElse(wrapUpLimit, Duration.ofMinutes(2));
        maxOffers = requireNonNullElse(maxOffers, 5);
        handlingTime = requireNonNullElse(handlingTime, Duration.ofMinutes(10));
        answerWithin = requireNonNullElse(answerWithin, Duration.ofSeconds(20));
        agentOrder = requireNonNullElse(agentOrder, AgentOrder.MOST_FREE);
        skills = List.copyOf(requireNonNullElse(skills, List.of()));
        ladder = List.copyOf(requireNonNullElse(ladder, List.of()));
        languageSkill = requireNonNullElse(languageSkill, false);
        hoursByChannel = Content.orEmpty(hoursByChannel);
    }

    /// The calendar of one of its channels.
    public @Nullable String hoursOf(Channel channel) {
        return hoursByChannel.getOrDefault(channel, hours);
    }
}
