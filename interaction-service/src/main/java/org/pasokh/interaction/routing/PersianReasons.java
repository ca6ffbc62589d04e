package org.pasokh.interaction.routing;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.pasokh.contracts.routing.DecisionRecord.Asked;
import org.pasokh.contracts.routing.DecisionRecord.HeadStart;
import org.pasokh.contracts.routing.DecisionRecord.OrderPart;
import org.pasokh.contracts.routing.DecisionRecord.PassedOver;

/// A decision in Persian, with Persian digits.
final class PersianReasons implements Reasons {

    private static final String[] UNITS = {"روز", "ساعت", "دقیقه", "ثانیه"};

    private final Listener listener;

    PersianReasons(Listener listener) {
        this.listener = listener;
    }

    @Override
    public String onlyOne(Standings standings) {
        return persian(idle(standings) + "؛ تنها فرد واجد شرایط");
    }

    @Override
    public String mostFree(Standings standings) {
        return persian(
                standings.agent().freeUnits() + " از " + standings.agent().capacity()
                        + " واحد ظرفیت آزاد؛ بیشترین میان "
                        + (standings.idleFirst() ? "آن‌ها که همین‌قدر بیکار بودند، از " : "") + standings.able()
                        + " نفر واجد شرایط");
    }

    @Override
    public String longestIdle(Standings standings) {
        return persian(idle(standings)
                + (standings.isLongestOfAll()
                        ? "؛ بیشترین میان " + standings.able() + " نفر واجد شرایط"
                        : "؛ بیشترین میان آن‌ها که آزادترند، از " + standings.able() + " نفر واجد شرایط"));
    }

    @Override
    public String drawn(Standings standings) {
        return persian(idle(standings) + "؛ برابر با " + standings.equallyIdle() + " نفر دیگر، به قرعهٔ امروز");
    }

    @Override
    public String preferred() {
        return "این مشتری اول به شما می‌رسد";
    }

    @Override
    public String mostOfTheSkills(Standings standings) {
        return persian("بیشترین مهارت‌های خواسته‌شده در آغاز را دارید، میان " + standings.able() + " نفر واجد شرایط");
    }

    @Override
    public String bestSkill(Standings standings) {
        return persian("در مهارت‌های خواسته‌شده بهترین، میان " + standings.able() + " نفر واجد شرایط");
    }

    @Override
    public String asked(Asked asked) {
        String skills = "مهارت‌های خواسته‌شده: " + Reasons.skills(asked, "، ");
        return persian(asked.rung() == 0 ? skills : skills + "؛ " + asked.rung() + " پله کمتر از آغاز");
    }

    @Override
    public String askedByName() {
        return "همکارتان شما را خواسته است";
    }

    @Override
    public String firstInLine() {
        return listener == Listener.THE_AGENT ? "وقتی آزاد شدید، اول صف بود" : "وقتی کارشناس آزاد شد، اول صف بود";
    }

    @Override
    public String headStarts(Map<HeadStart, Duration> parts) {
        return persian("جلوتر آمده: "
                + parts.entrySet().stream()
                        .map(part -> Reasons.span(part.getValue(), UNITS, " و ") + " " + cause(part.getKey()))
                        .collect(Collectors.joining("، ")));
    }

    @Override
    public String passedOver(Map<PassedOver, Integer> counts) {
        return persian("پرسیده نشدند: "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> count.getValue() + " نفر " + reason(count.getKey()))
                        .collect(Collectors.joining("، ")));
    }

    private String idle(Standings standings) {
        String span = Reasons.span(standings.idle(), UNITS, " و ");
        if (standings.hasNoWork()) {
            return span + " بیکار";
        }
        return standings.idleSinceWork()
                ? span + (listener == Listener.THE_AGENT ? " از پایان آخرین کارتان" : " از پایان آخرین کار کارشناس")
                : span + " در دسترس";
    }

    private static String cause(HeadStart part) {
        return switch (part) {
            case CHANNEL -> "برای کانال";
            case TIER -> "برای رتبهٔ مشتری";
            case SEVERITY -> "برای شکایت";
            case RETURN -> "برای بازگشت";
            case PRIORITY -> "با دست";
        };
    }

    @Override
    public String reason(PassedOver reason) {
        return switch (reason) {
            case OFFLINE -> "خارج";
            case ON_BREAK -> "در استراحت";
            case NOT_RESPONDING -> "بی‌پاسخ";
            case NO_CAPACITY -> "مشغول";
            case CHANNEL_NOT_SERVED -> "در کانال‌های دیگر";
            case JUST_MISSED_IT -> "تازه از دست داده";
            case NOT_READY_FOR_CHANNEL -> "ناآماده برای این کانال";
            case KEPT_FOR_ANOTHER -> "نگه‌داشته برای کسی جلوتر در صف";
            case LACKS_SKILLS -> "بدون این مهارت‌ها";
            case EXCLUDED -> "کنارگذاشته برای این مورد";
            case NOT_PREFERRED -> "جز آن‌ها که برایشان نگه داشته شده";
        };
    }

    @Override
    public String behind(OrderPart part) {
        return switch (part) {
            case PREFERRED -> "برای این مشتری کمتر برگزیده";
            case FEWEST_RELAXED_SKILLS -> "مهارت‌های خواسته‌شدهٔ کمتر";
            case BEST_SKILL -> "سطح پایین‌تر در مهارت‌ها";
            case FREE_CAPACITY_SHARE -> "ظرفیت آزاد کمتر";
            case LONGEST_IDLE -> "مدت بیکاری کوتاه‌تر";
            case DAILY_DRAW -> "عقب‌تر در قرعهٔ روز";
        };
    }

    private static String persian(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().forEach(each -> digits.append((char) (each >= '0' && each <= '9' ? each - '0' + '۰' : each)));
        return digits.toString();
    }
}
