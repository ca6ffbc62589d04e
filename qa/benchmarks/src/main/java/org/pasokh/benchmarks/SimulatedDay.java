package org.pasokh.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pasokh.benchmarks.CentreDay.Course;
import org.pasokh.benchmarks.CentreDay.Worked;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.CustomerTier;

/// A day of a contact centre played against the plain core: 300 agents in shifts with breaks, calls, chats, mails and
/// messages along a day's curve, customers who leave, agents who do not look. The same seed gives the same day.
public final class SimulatedDay {
    private static final long SEED = 20261121;
    /// Written work that is answered later than this after its due time is starving.
    private static final Duration STARVING = Duration.ofMinutes(30);

    private final CentreDay day;
    private final double seconds;

    public SimulatedDay(int agents) {
        day = new CentreDay(DayPlan.of(agents, SEED), SEED);
        long started = System.nanoTime();
        day.play();
        seconds = (System.nanoTime() - started) / 1e9;
    }

    /// @param args how many agents, with contacts in proportion (default 300)
    public static void main(String[] args) {
        System.out.println(new SimulatedDay(args.length > 0 ? Integer.parseInt(args[0]) : 300).tables());
    }

    /// What became of those who came in one way.
    public record Kept(
            String name, int came, int answered, int left, int open, int inTime, long mean, long p95, long longest) {

        static final String HEAD = "| contacts | came | answered | left | open at midnight | answered in time "
                + "| mean wait | p95 | longest |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

        /// In Markdown; times in seconds, for written work in minutes.
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d | %.1f %% | %s | %s | %s |",
                    name,
                    came,
                    answered,
                    left,
                    open,
                    came == open ? 100 : 100.0 * inTime / (came - open),
                    time(mean),
                    time(p95),
                    time(longest));
        }

        private static String time(long seconds) {
            return seconds < 600 ? seconds + " s" : seconds / 60 + " min";
        }
    }

    /// Of those who came over a channel.
    public Kept of(Channel channel) {
        return kept(channel.name().toLowerCase(Locale.ROOT), each -> each.contact.channel() == channel);
    }

    /// Of those who wait at the line, by what the customer is worth.
    public Kept of(CustomerTier tier) {
        return kept(
                tier.name().toLowerCase(Locale.ROOT) + ", calls and chats",
                each -> each.contact.tier() == tier && each.contact.due() == null);
    }

    /// Contacts that more than one handling began for without a way back into the queue.
    public long doubled() {
        return day.courses().stream().filter(each -> each.answers > 1).count();
    }

    /// Written work answered more than half an hour after it was due, or due and still open at midnight.
    public long starved() {
        return day.courses().stream().filter(SimulatedDay::isStarved).count();
    }

    private static boolean isStarved(Course course) {
        Instant due = course.contact.due();
        Instant midnight = DayPlan.MIDNIGHT.plus(Duration.ofDays(1));
        Instant answered = course.answered == null ? midnight : course.answered;
        return due != null && answered.isAfter(due.plus(STARVING));
    }

    /// How evenly agents worked: 0 if all had as much work per hour they were there, 1 if one had it all.
    public double gini() {
        double[] shares = shares();
        double weighted = 0;
        for (int i = 0; i < shares.length; i++) {
            weighted += (2.0 * (i + 1) - shares.length - 1) * shares[i];
        }
        return weighted / (shares.length * Arrays.stream(shares).sum());
    }

    public String tables() {
        double[] shares = shares();
        return String.join(
                "\n",
                Stream.concat(
                                Arrays.stream(Channel.values()).map(this::of),
                                Arrays.stream(CustomerTier.values()).map(this::of))
                        .map(Kept::toString)
                        .collect(Collectors.joining("\n", Kept.HEAD + "\n", "\n")),
                "| agents | capacity used, of the time they were there: least | p5 | mean | p95 | most | Gini |",
                "| --- | --- | --- | --- | --- | --- | --- |",
                String.format(
                        Locale.ROOT,
                        "| %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.3f |",
                        shares.length,
                        100 * shares[0],
                        100 * shares[shares.length * 5 / 100],
                        100 * Arrays.stream(shares).average().orElse(0),
                        100 * shares[shares.length * 95 / 100],
                        100 * shares[shares.length - 1],
                        gini()),
                "",
                String.format(
                        Locale.ROOT,
                        "%,d entries read in %.1f s; answered twice: %d; written work more than 30 min overdue: %d",
                        day.inputs(),
                        seconds,
                        doubled(),
                        starved()));
    }

    private double[] shares() {
        return day.worked().stream().mapToDouble(SimulatedDay::share).sorted().toArray();
    }

    private static double share(Worked agent) {
        return agent.work / 100.0 / Math.max(1, agent.here.toMillis());
    }

    private Kept kept(String name, Predicate<Course> which) {
        List<Course> all = day.courses().stream().filter(which).toList();
        List<Long> waits = all.stream()
                .filter(each -> each.answered != null)
                .map(SimulatedDay::wait)
                .sorted()
                .toList();
        return new Kept(
                name,
                all.size(),
                waits.size(),
                (int) all.stream()
                        .filter(each -> each.answered == null && each.left != null)
                        .count(),
                (int) all.stream().filter(Course::isOpen).count(),
                (int) all.stream().filter(SimulatedDay::isInTime).count(),
                Math.round(waits.stream().mapToLong(each -> each).average().orElse(0)),
                waits.isEmpty() ? 0 : waits.get(waits.size() * 95 / 100),
                waits.isEmpty() ? 0 : waits.getLast());
    }

    private static long wait(Course course) {
        Instant until = course.answered == null ? course.contact.at() : course.answered;
        return Duration.between(course.contact.at(), until).toSeconds();
    }

    /// Live within half a minute, written work by its due time.
    private static boolean isInTime(Course course) {
        Instant due = course.contact.due();
        Instant promised = due == null ? course.contact.at().plusSeconds(30) : due;
        return course.answered != null && !course.answered.isAfter(promised);
    }
}
