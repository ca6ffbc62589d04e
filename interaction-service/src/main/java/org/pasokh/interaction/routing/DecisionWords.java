package org.pasokh.interaction.routing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.HeadStart;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.interaction.routing.Reasons.Listener;

/// Why an offer came to its agent, in a few short lines in each language.
public record DecisionWords(List<String> en, List<String> fa) {

    public DecisionWords {
        en = List.copyOf(en);
        fa = List.copyOf(fa);
    }

    /// Said to the agent.
    public static DecisionWords of(DecisionRecord decision) {
        return of(decision, Listener.THE_AGENT);
    }

    /// Said to somebody else.
    public static DecisionWords ofAgent(DecisionRecord decision) {
        return of(decision, Listener.SOMEBODY_ELSE);
    }

    /// Why an agent could not take a visit.
    public static DecisionWords of(PassedOver reason) {
        return both(reasons -> reasons.reason(reason), Listener.SOMEBODY_ELSE);
    }

    /// Why an agent who could have taken a visit was not the first.
    public static DecisionWords of(OrderPart behindBy) {
        return both(reasons -> reasons.behind(behindBy), Listener.SOMEBODY_ELSE);
    }

    private static DecisionWords of(DecisionRecord decision, Listener listener) {
        return new DecisionWords(
                lines(decision, new EnglishReasons(listener)), lines(decision, new PersianReasons(listener)));
    }

    private static DecisionWords both(Function<Reasons, String> line, Listener listener) {
        return new DecisionWords(
                List.of(line.apply(new EnglishReasons(listener))), List.of(line.apply(new PersianReasons(listener))));
    }

    private static List<String> lines(DecisionRecord decision, Reasons reasons) {
        return Stream.of(
                        Stream.of(
                                decision.trigger() == DecisionRecord.DecisionTrigger.ASKED_BY_NAME
                                        ? reasons.askedByName()
                                        : whyYou(Standings.of(decision), reasons)),
                        decision.trigger() == DecisionRecord.DecisionTrigger.AGENT_BECAME_FREE
                                ? Stream.of(reasons.firstInLine())
                                : Stream.<String>empty(),
                        asked(decision, reasons),
                        headStarts(decision).isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(reasons.headStarts(headStarts(decision))),
                        decision.passedOver().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(reasons.passedOver(decision.passedOver())))
                .flatMap(line -> line)
                .toList();
    }

    private static Stream<String> asked(DecisionRecord decision, Reasons reasons) {
        DecisionRecord.Asked asked = decision.asked();
        return asked == null || asked.levels().isEmpty() ? Stream.empty() : Stream.of(reasons.asked(asked));
    }

    /// What moved this customer forward. That calls and chats go before mail is no news.
    private static Map<HeadStart, Duration> headStarts(DecisionRecord decision) {
        DecisionRecord.Place place = decision.place();
        Map<HeadStart, Duration> told = new EnumMap<>(HeadStart.class);
        if (place != null) {
            place.headStarts().forEach((part, seconds) -> {
                boolean counts = part != HeadStart.TIER || place.tiersCount();
                if (counts && seconds > 0 && part != HeadStart.CHANNEL) {
                    told.put(part, Duration.ofSeconds(seconds));
                }
            });
        }
        return told;
    }

    private static String whyYou(Standings standings, Reasons reasons) {
        if (standings.able() == 1) {
            return reasons.onlyOne(standings);
        }
        return switch (standings.aheadBy()) {
            case PREFERRED -> reasons.preferred();
            case FEWEST_RELAXED_SKILLS -> reasons.mostOfTheSkills(standings);
            case BEST_SKILL -> reasons.bestSkill(standings);
            case FREE_CAPACITY_SHARE -> reasons.mostFree(standings);
            case LONGEST_IDLE -> reasons.longestIdle(standings);
            case DAILY_DRAW -> reasons.drawn(standings);
        };
    }
}
