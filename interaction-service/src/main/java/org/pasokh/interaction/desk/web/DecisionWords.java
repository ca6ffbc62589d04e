package org.pasokh.interaction.desk.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.DecisionRecord.Candidate;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;
import org.pasokh.interaction.desk.web.Views.Words;

/// A decision of the router as an agent reads it: what put this agent first, and who was passed over.
final class DecisionWords implements Explaining {

    private static final Map<PassedOver, String> ENGLISH = Map.of(
            PassedOver.OFFLINE, "offline",
            PassedOver.ON_BREAK, "on a break",
            PassedOver.NOT_RESPONDING, "not responding",
            PassedOver.NO_CAPACITY, "busy",
            PassedOver.CHANNEL_NOT_SERVED, "on other channels",
            PassedOver.JUST_MISSED_IT, "just missed it");
    private static final Map<PassedOver, String> PERSIAN = Map.of(
            PassedOver.OFFLINE, "خارج",
            PassedOver.ON_BREAK, "در استراحت",
            PassedOver.NOT_RESPONDING, "بی‌پاسخ",
            PassedOver.NO_CAPACITY, "مشغول",
            PassedOver.CHANNEL_NOT_SERVED, "در کانال‌های دیگر",
            PassedOver.JUST_MISSED_IT, "تازه از دست داده");

    @Override
    public Words words(DecisionRecord decision) {
        List<String> english = new ArrayList<>(List.of(english(decision)));
        List<String> persian = new ArrayList<>(List.of(persianDigits(persian(decision))));
        if (!decision.passedOver().isEmpty()) {
            english.add("Not asked: " + passedOver(decision, ENGLISH, ", "));
            persian.add(persianDigits("پرسیده نشدند: " + passedOver(decision, PERSIAN, "، ")));
        }
        return new Words(List.copyOf(english), List.copyOf(persian));
    }

    private static String english(DecisionRecord decision) {
        Candidate winner = decision.winner();
        if (decision.next().isEmpty()) {
            return "The only one who is free for it, since " + minutes(winner) + " min";
        }
        return switch (first(decision)) {
            case FREE_CAPACITY_SHARE -> "Most room free of " + decision.able() + " able: " + share(winner) + " %";
            case LONGEST_IDLE -> "Free for " + minutes(winner) + " min, longest of " + decision.able() + " able";
            case DAILY_DRAW -> "Drawn by the day's lot among equals, " + decision.able() + " able";
        };
    }

    private static String persian(DecisionRecord decision) {
        Candidate winner = decision.winner();
        if (decision.next().isEmpty()) {
            return "تنها کسی که آزاد است، از " + minutes(winner) + " دقیقه پیش";
        }
        return switch (first(decision)) {
            case FREE_CAPACITY_SHARE ->
                "بیشترین ظرفیت آزاد در میان " + decision.able() + " نفر: " + share(winner) + "٪";
            case LONGEST_IDLE -> minutes(winner) + " دقیقه آزاد، بیشتر از همه در میان " + decision.able() + " نفر";
            case DAILY_DRAW -> "با قرعهٔ روز در میان برابرها، از " + decision.able() + " نفر";
        };
    }

    private static OrderPart first(DecisionRecord decision) {
        return decision.next().getFirst().behindBy();
    }

    /// Full minutes: less than one is none.
    private static long minutes(Candidate winner) {
        return Duration.ofMillis(winner.idleMillis()).toMinutes();
    }

    private static long share(Candidate winner) {
        return winner.capacity() == 0 ? 0 : 100L * winner.freeUnits() / winner.capacity();
    }

    private static String passedOver(DecisionRecord decision, Map<PassedOver, String> words, String separator) {
        return decision.passedOver().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getValue() + " " + words.get(reason.getKey()))
                .collect(Collectors.joining(separator));
    }

    private static String persianDigits(String text) {
        return text.chars()
                .map(each -> each >= '0' && each <= '9' ? each - '0' + '۰' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
