package org.pasokh.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.benchmarks.DayPlan.Contact;
import org.pasokh.benchmarks.DayPlan.Shift;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentOrder;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.Fact;
import org.pasokh.interaction.routing.domain.Happened;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Ladder;
import org.pasokh.interaction.routing.domain.LadderStep;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueSettings;
import org.pasokh.interaction.routing.domain.Request;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Requirements;
import org.pasokh.interaction.routing.domain.Router;
import org.pasokh.interaction.routing.domain.Urgency;
import org.pasokh.interaction.routing.domain.VisitId;

/// A planned day played against the plain core, second by second of its own time.
final class CentreDay {
    private static final Ladder LADDER = new Ladder(List.of(
            new LadderStep(Duration.ofSeconds(20), 4, false),
            new LadderStep(Duration.ofSeconds(40), 3, false),
            new LadderStep(Duration.ofSeconds(60), 2, false),
            new LadderStep(Duration.ofSeconds(90), 1, false),
            new LadderStep(Duration.ofSeconds(180), null, true)));
    /// Of a hundred offers, how many the agent does not see, and how many the agent declines.
    private static final int UNSEEN = 2;

    private static final int DECLINED = 1;

    private final Router router = new Router((String... cause) -> String.join(":", cause));
    private final Pool pool = new Pool(new PoolId("main"));
    private final Queue<Planned> ahead = new PriorityQueue<>();
    private final Map<VisitId, Course> courses = new HashMap<>();
    private final Map<AgentId, Worked> worked = new HashMap<>();
    private final Random random;
    private Instant now = DayPlan.MIDNIGHT;
    private long position;
    private long planned;

    /// Something that will be done.
    ///
    /// @param number in the order of planning, for what is planned for the same moment
    private record Planned(Instant at, long number, Runnable what) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /// What became of a contact.
    static final class Course {
        final Contact contact;

        @Nullable
        Instant answered;

        @Nullable
        Instant left;

        int answers;

        private Course(Contact contact) {
            this.contact = contact;
        }

        boolean isOpen() {
            return answered == null && left == null;
        }
    }

    /// What an agent did.
    static final class Worked {
        final Shift shift;
        private int units;
        private Instant since = DayPlan.MIDNIGHT;
        /// In units and milliseconds.
        long work;

        Duration here = Duration.ZERO;

        private Worked(Shift shift) {
            this.shift = shift;
        }

        private void holds(int other, Instant at) {
            work += units * Duration.between(since, at).toMillis();
            units = other;
            since = at;
        }
    }

    CentreDay(DayPlan plan, long seed) {
        random = new Random(seed);
        List<QueueSettings> queues =
                DayPlan.QUEUES.stream().map(CentreDay::queue).toList();
        read(new Request.ConfigurePool(PoolSettings.of("1", queues, Costs.USUAL), null));
        plan.shifts().forEach(this::plan);
        for (int i = 0; i < plan.contacts().size(); i++) {
            plan(plan.contacts().get(i), "visit-" + i);
        }
        for (int second = 0; second < Duration.ofDays(1).toSeconds(); second++) {
            at(DayPlan.MIDNIGHT.plusSeconds(second), () -> read(new Request.Tick(position - 1)));
        }
    }

    /// Plays the day to its end.
    void play() {
        Instant end = DayPlan.MIDNIGHT.plus(Duration.ofDays(1));
        for (Planned next = ahead.poll(); next != null && next.at.isBefore(end); next = ahead.poll()) {
            now = next.at;
            next.what.run();
        }
    }

    List<Course> courses() {
        return List.copyOf(courses.values());
    }

    List<Worked> worked() {
        return List.copyOf(worked.values());
    }

    /// How many entries the core has read.
    long inputs() {
        return position;
    }

    /// Who waits or is being offered as the pool has it.
    int waiting() {
        return pool.waiting();
    }

    private void plan(Shift shift) {
        AgentId agent = shift.agent();
        worked.put(agent, new Worked(shift));
        read(new Request.ConfigureAgent(agent, shift.profile()));
        at(shift.from(), () -> presence(agent, Presence.AVAILABLE));
        shift.breaks().forEach((from, length) -> {
            at(from, () -> presence(agent, Presence.BREAK));
            at(from.plus(length), () -> presence(agent, Presence.AVAILABLE));
        });
        at(shift.until(), () -> presence(agent, Presence.OFFLINE));
    }

    private void plan(Contact contact, String id) {
        VisitId visit = new VisitId(id);
        at(contact.at(), () -> {
            courses.put(visit, new Course(contact));
            Need need = new Need(
                    new InteractionId("interaction-of-" + id),
                    contact.queue(),
                    contact.channel(),
                    now,
                    null,
                    new Urgency(contact.due(), contact.tier(), null, null, 0),
                    new Requirements(contact.needs(), List.of(), Set.of()),
                    null,
                    null);
            read(new Request.RequestVisit(visit, need));
        });
        if (contact.patience() != null) {
            at(contact.at().plus(contact.patience()), () -> read(new Request.WithdrawVisit(visit)));
        }
    }

    private void at(Instant moment, Runnable what) {
        ahead.add(new Planned(moment, planned++, what));
    }

    private void presence(AgentId agent, Presence presence) {
        read(new Request.SetPresence(agent, presence, null, agent.value()));
    }

    private void read(Request request) {
        LogEntry entry = new LogEntry(new RequestId("r-" + position), now, now, position++, request);
        for (Happened each : new ArrayList<>(router.read(pool, entry))) {
            heard(each.fact());
        }
    }

    private void heard(Fact fact) {
        switch (fact) {
            case Fact.OfferMade it -> consider(it.offer());
            case Fact.HandlingStarted it -> work(it);
            case Fact.CapacityChanged it -> at(it.agent()).holds(it.used(), now);
            case Fact.VisitExited it -> course(it.visit().id()).left = now;
            case Fact.PresenceChanged it -> changed(it);
            default -> {
                // what the day is not measured by
            }
        }
    }

    private void consider(Offer offer) {
        int drawn = random.nextInt(100);
        Instant then = now.plusMillis(1_000 + random.nextInt(5_000));
        if (drawn < DECLINED) {
            at(then, () -> read(new Request.DeclineOffer(offer.id(), offer.agent(), "busy")));
        } else if (drawn >= DECLINED + UNSEEN) {
            at(then, () -> read(new Request.AcceptOffer(offer.id(), offer.agent())));
        }
    }

    private void work(Fact.HandlingStarted started) {
        Course course = course(started.offer().visit());
        AgentId agent = started.offer().agent();
        course.answers++;
        if (course.answered == null) {
            course.answered = now;
        }
        at(now.plus(course.contact.work()), () -> read(new Request.EndHandling(started.handling(), agent, "done")));
    }

    private void changed(Fact.PresenceChanged change) {
        Worked agent = at(change.agent());
        boolean wasHere = isHere(change.from());
        if (wasHere != isHere(change.to())) {
            Duration sinceMidnight = Duration.between(DayPlan.MIDNIGHT, now);
            agent.here = wasHere ? agent.here.plus(sinceMidnight) : agent.here.minus(sinceMidnight);
        }
        if (change.to() == Presence.NOT_RESPONDING) {
            at(now.plusSeconds(60 + random.nextInt(120)), () -> back(change.agent()));
        }
    }

    /// Who did not look comes back, unless the shift has ended or a break has begun.
    private void back(AgentId agent) {
        Shift shift = at(agent).shift;
        boolean onBreak = shift.breaks().entrySet().stream()
                .anyMatch(each -> !now.isBefore(each.getKey())
                        && now.isBefore(each.getKey().plus(each.getValue())));
        if (!onBreak && now.isBefore(shift.until())) {
            presence(agent, Presence.AVAILABLE);
        }
    }

    private static boolean isHere(Presence presence) {
        return presence == Presence.AVAILABLE || presence == Presence.BUSY;
    }

    private Course course(VisitId visit) {
        Course course = courses.get(visit);
        if (course == null) {
            throw new IllegalStateException("nobody came as " + visit);
        }
        return course;
    }

    private Worked at(AgentId agent) {
        Worked known = worked.get(agent);
        if (known == null) {
            throw new IllegalStateException("nobody works as " + agent);
        }
        return known;
    }

    private static QueueSettings queue(QueueId queue) {
        return new QueueSettings(
                queue,
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                5,
                null,
                Duration.ofSeconds(30),
                AgentOrder.MOST_FREE,
                null,
                new QueueSettings.Asks(List.of(), false, LADDER, null),
                null,
                null);
    }
}
