package org.pasokh.interaction.routing;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.pasokh.contracts.routing.DecisionRecord.Asked;
import org.pasokh.contracts.routing.DecisionRecord.HeadStart;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;

/// The lines of a decision in one language.
interface Reasons {

    String onlyOne(Standings standings);

    String mostFree(Standings standings);

    String longestIdle(Standings standings);

    String drawn(Standings standings);

    String preferred();

    String mostOfTheSkills(Standings standings);

    String bestSkill(Standings standings);

    String asked(Asked asked);

    String askedByName();

    String firstInLine();

    String headStarts(Map<HeadStart, Duration> parts);

    String passedOver(Map<PassedOver, Integer> counts);

    /// Why somebody could not take it, after the number of those of whom it is true, or alone.
    String reason(PassedOver reason);

    /// What somebody has less of than the winner.
    String behind(OrderPart part);

    /// Skills with the levels asked.
    static String skills(Asked asked, String and) {
        return asked.levels().entrySet().stream()
                .map(skill -> skill.getKey() + " " + skill.getValue())
                .collect(Collectors.joining(and));
    }

    /// A length of time in the two largest units at most, rounded down.
    static String span(Duration span, String[] units, String and) {
        if (span.toDays() > 0) {
            return two(span.toDays(), units[0], span.toHoursPart(), units[1], and);
        }
        if (span.toHours() > 0) {
            return two(span.toHours(), units[1], span.toMinutesPart(), units[2], and);
        }
        return span.toMinutes() > 0 ? span.toMinutes() + " " + units[2] : span.toSeconds() + " " + units[3];
    }

    private static String two(long large, String largeUnit, long small, String smallUnit, String and) {
        String first = large + " " + largeUnit;
        return small == 0 ? first : first + and + small + " " + smallUnit;
    }

    /// Whom the lines are for.
    enum Listener {
        THE_AGENT,
        SOMEBODY_ELSE
    }
}
