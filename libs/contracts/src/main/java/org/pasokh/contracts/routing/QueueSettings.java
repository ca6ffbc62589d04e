package org.pasokh.contracts.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// How one queue treats its visits. What is null was not written by earlier services.
///
/// @param offerTimeout how long an agent has to answer an offer
/// @param wrapUpLimit how long wrap-up may take before the router ends it
/// @param maxOffers after this many unanswered or declined offers the visit waits for a supervisor
/// @param handlingTime how long work on a visit takes on average: work with a due time begins to wait twice as long
///     before it; ten minutes if null
/// @param answerWithin how soon a visit is to be answered; 20 seconds if null
/// @param agentOrder who is asked first; MOST_FREE if null
/// @param skills what every visit of the queue asks of its agent; nothing if null
/// @param ladder what is relaxed, and when, in the order of time; nothing if null
/// @param languageSkill whether the agent must have the skill `language.` and the visit's language; not if null
/// @param preferredWait how long a visit is kept at most for an agent it prefers; if null, a minute for calls and
///     chats and four hours for the rest
/// @param openings per channel, in the order of time, when it is open in the next 14 days; always if null, or for a
///     channel that is not named
/// @param maxWaiting so many visits may wait here over one channel; any number if null
/// @param whenUnstaffed what becomes of those who wait where nobody is there; WAIT if null
/// @param atClose what becomes of those who wait when it closes and would wait for long; CALLBACK if null
/// @param longWait from which expected wait on the queue is told as thinly staffed; ten minutes if null
/// @param overflow when it gives visits away; never if null
/// @param callbacks how often callbacks are tried; three times, ten and thirty minutes apart, if null
public record QueueSettings(
        String queueId,
        Duration offerTimeout,
        Duration wrapUpLimit,
        int maxOffers,
        @Nullable Duration handlingTime,
        @Nullable Duration answerWithin,
        @Nullable AgentOrder agentOrder,
        @Nullable List<SkillNeed> skills,
        @Nullable List<LadderStep> ladder,
        @Nullable Boolean languageSkill,
        @Nullable Duration preferredWait,
        @Nullable Map<Channel, List<Opening>> openings,
        @Nullable Integer maxWaiting,
        @Nullable WhenUnstaffed whenUnstaffed,
        @Nullable AtClose atClose,
        @Nullable Duration longWait,
        @Nullable Overflow overflow,
        @Nullable CallbackAttempts callbacks) {

    public QueueSettings {
        skills = skills == null ? null : List.copyOf(skills);
        ladder = ladder == null ? null : List.copyOf(ladder);
        openings = openings == null ? null : InOrder.copyOf(openings);
    }
}
