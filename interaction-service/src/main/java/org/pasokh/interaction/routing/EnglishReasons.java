package org.pasokh.interaction.routing;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.pasokh.contracts.routing.DecisionRecord.Asked;
import org.pasokh.contracts.routing.DecisionRecord.HeadStart;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;

/// A decision in English.
final class EnglishReasons implements Reasons {

    private static final String[] UNITS = {"d", "h", "min", "s"};

    private final Listener listener;

    EnglishReasons(Listener listener) {
        this.listener = listener;
    }

    @Override
    public String onlyOne(Standings standings) {
        return idle(standings) + ", the only one able";
    }

    @Override
    public String mostFree(Standings standings) {
        return standings.agent().freeUnits() + " of " + standings.agent().capacity() + " units free, most of "
                + (standings.idleFirst() ? "those idle for as long, " : "") + standings.able() + " able";
    }

    @Override
    public String longestIdle(Standings standings) {
        return idle(standings)
                + (standings.isLongestOfAll()
                        ? ", longest of " + standings.able() + " able"
                        : ", longest of those with most free capacity, " + standings.able() + " able");
    }

    @Override
    public String drawn(Standings standings) {
        int others = standings.equallyIdle();
        return idle(standings) + ", as long as " + others + (others == 1 ? " other" : " others")
                + "; drawn by lot for today";
    }

    @Override
    public String preferred() {
        return "This customer is brought to you first";
    }

    @Override
    public String mostOfTheSkills(Standings standings) {
        return "You have most of what was asked at first, of " + standings.able() + " able";
    }

    @Override
    public String bestSkill(Standings standings) {
        return "Best at what is asked, of " + standings.able() + " able";
    }

    @Override
    public String asked(Asked asked) {
        String skills = "Asked: " + Reasons.skills(asked, ", ");
        return switch (asked.rung()) {
            case 0 -> skills;
            case 1 -> skills + "; less than at first, by one step";
            default -> skills + "; less than at first, by " + asked.rung() + " steps";
        };
    }

    @Override
    public String askedByName() {
        return "A colleague asks for you";
    }

    @Override
    public String firstInLine() {
        return listener == Listener.THE_AGENT
                ? "First in line when you became free"
                : "First in line when the agent became free";
    }

    @Override
    public String headStarts(Map<HeadStart, Duration> parts) {
        return "Moved forward: "
                + parts.entrySet().stream()
                        .map(part -> Reasons.span(part.getValue(), UNITS, " ") + " " + cause(part.getKey()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String passedOver(Map<PassedOver, Integer> counts) {
        return "Not asked: "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> count.getValue() + " " + reason(count.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private String idle(Standings standings) {
        String span = Reasons.span(standings.idle(), UNITS, " ");
        if (standings.hasNoWork()) {
            return "Free for " + span;
        }
        return standings.idleSinceWork()
                ? span
                        + (listener == Listener.THE_AGENT
                                ? " since your last finished work"
                                : " since the agent's last finished work")
                : "Available for " + span;
    }

    private static String cause(HeadStart part) {
        return switch (part) {
            case CHANNEL -> "for the channel";
            case TIER -> "for the customer's tier";
            case SEVERITY -> "for a complaint";
            case RETURN -> "for coming back";
            case PRIORITY -> "by hand";
        };
    }

    @Override
    public String reason(PassedOver reason) {
        return switch (reason) {
            case OFFLINE -> "offline";
            case ON_BREAK -> "on a break";
            case NOT_RESPONDING -> "not responding";
            case NO_CAPACITY -> "busy";
            case CHANNEL_NOT_SERVED -> "on other channels";
            case JUST_MISSED_IT -> "just missed it";
            case NOT_READY_FOR_CHANNEL -> "not ready for this channel";
            case KEPT_FOR_ANOTHER -> "kept free for somebody earlier in line";
            case LACKS_SKILLS -> "without the skills";
            case EXCLUDED -> "not to have it";
            case NOT_PREFERRED -> "not among those it is kept for";
        };
    }

    @Override
    public String behind(OrderPart part) {
        return switch (part) {
            case PREFERRED -> "less preferred by this customer";
            case FEWEST_RELAXED_SKILLS -> "fewer of the skills asked for at first";
            case BEST_SKILL -> "lower levels of the skills asked for";
            case FREE_CAPACITY_SHARE -> "less capacity free";
            case LONGEST_IDLE -> "idle for a shorter time";
            case DAILY_DRAW -> "behind in the day's lot";
        };
    }
}
