package org.pasokh.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.SkillNeed;

/// What a day brings: who works when, and who comes when with what. The same seed plans the same day.
record DayPlan(List<Shift> shifts, List<Contact> contacts) {
    static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");
    static final List<QueueId> QUEUES = List.of(new QueueId("sales"), new QueueId("support"), new QueueId("care"));
    private static final List<Skill> SKILLS =
            List.of(new Skill("billing"), new Skill("repair"), new Skill("language.en"));
    /// Of a hundred contacts, how many begin in each hour of the day.
    private static final int[] LIVE = {0, 0, 0, 0, 0, 0, 0, 0, 7, 11, 13, 12, 9, 8, 9, 9, 8, 6, 4, 3, 1, 0, 0, 0};

    private static final int[] WRITTEN = {1, 1, 1, 1, 1, 1, 2, 4, 8, 9, 9, 8, 7, 7, 7, 7, 6, 5, 4, 3, 3, 2, 2, 1};

    /// @param breaks when they begin, by how long they are
    record Shift(AgentProfile profile, AgentId agent, Instant from, Instant until, Map<Instant, Duration> breaks) {}

    /// @param patience how long the customer waits for an answer; null: for ever
    /// @param due when the answer is promised; null where customers wait at the line
    /// @param work how long an agent needs for it
    record Contact(
            Instant at,
            QueueId queue,
            Channel channel,
            List<SkillNeed> needs,
            CustomerTier tier,
            @Nullable Duration patience,
            @Nullable Instant due,
            Duration work) {}

    /// @param agents with contacts in proportion; the day it is made for has 300
    static DayPlan of(int agents, long seed) {
        Random random = new Random(seed);
        List<Shift> shifts = IntStream.range(0, agents)
                .mapToObj(number -> shift(number, agents, random))
                .toList();
        List<Contact> contacts = new ArrayList<>();
        add(contacts, Channel.PHONE, 29 * agents, random);
        add(contacts, Channel.CHAT, 31 * agents, random);
        add(contacts, Channel.EMAIL, 16 * agents, random);
        add(contacts, Channel.SOCIAL, 10 * agents, random);
        contacts.sort((one, other) -> one.at.compareTo(other.at));
        return new DayPlan(shifts, contacts);
    }

    private static Shift shift(int number, int agents, Random random) {
        int share = number * 100 / agents;
        int hour = share < 40 ? 8 : share < 70 ? 10 : share < 90 ? 12 : 14;
        Instant from = MIDNIGHT.plus(Duration.ofHours(hour)).plusSeconds(random.nextInt(300));
        Map<Instant, Duration> breaks = new HashMap<>();
        breaks.put(from.plus(minutes(90 + random.nextInt(60))), minutes(15));
        breaks.put(from.plus(minutes(210 + random.nextInt(60))), minutes(30));
        breaks.put(from.plus(minutes(360 + random.nextInt(60))), minutes(15));
        Map<Skill, Integer> skills = new HashMap<>();
        SKILLS.forEach(skill -> skills.put(skill, 1 + random.nextInt(5)));
        AgentId agent = new AgentId("agent-" + number);
        Set<QueueId> queues = new HashSet<>(List.of(QUEUES.get(number % 3), QUEUES.get(random.nextInt(3))));
        AgentProfile profile = new AgentProfile("1", queues, Set.of(Channel.values()), 100, skills);
        return new Shift(profile, agent, from, from.plus(Duration.ofHours(8)), breaks);
    }

    private static void add(List<Contact> contacts, Channel channel, int number, Random random) {
        boolean live = channel == Channel.PHONE || channel == Channel.CHAT;
        for (int i = 0; i < number; i++) {
            Instant at = MIDNIGHT.plus(Duration.ofHours(hour(live ? LIVE : WRITTEN, random)))
                    .plusMillis(random.nextInt(3_600_000));
            contacts.add(new Contact(
                    at,
                    QUEUES.get(random.nextInt(3)),
                    channel,
                    random.nextInt(10) < 3
                            ? List.of()
                            : List.of(new SkillNeed(SKILLS.get(random.nextInt(3)), 1 + random.nextInt(4), false)),
                    tier(random.nextInt(100)),
                    live ? exponential(minutes(channel == Channel.PHONE ? 4 : 6), random) : null,
                    live ? null : due(at, Duration.ofHours(channel == Channel.EMAIL ? 6 : 2)),
                    work(channel, random)));
        }
    }

    /// Promised in the hours from 8 to 20.
    private static Instant due(Instant at, Duration promised) {
        Instant opening = MIDNIGHT.plus(Duration.ofHours(8));
        Instant closing = MIDNIGHT.plus(Duration.ofHours(20));
        Instant due = (at.isBefore(opening) ? opening : at).plus(promised);
        return due.isAfter(closing) ? due.plus(Duration.ofHours(12)) : due;
    }

    private static int hour(int[] curve, Random random) {
        int drawn = random.nextInt(IntStream.of(curve).sum());
        int hour = 0;
        while (drawn >= curve[hour]) {
            drawn -= curve[hour++];
        }
        return hour;
    }

    private static CustomerTier tier(int drawn) {
        if (drawn < 5) {
            return CustomerTier.TOP;
        }
        return drawn < 15 ? CustomerTier.BIG : drawn < 40 ? CustomerTier.MEDIUM : CustomerTier.SMALL;
    }

    /// Most are near the middle, some take much longer.
    private static Duration work(Channel channel, Random random) {
        double middle = switch (channel) {
            case PHONE -> 270;
            case CHAT -> 540;
            case EMAIL -> 600;
            case SOCIAL -> 300;
        };
        return Duration.ofMillis((long) (1_000 * middle * Math.exp(0.5 * random.nextGaussian())));
    }

    static Duration exponential(Duration mean, Random random) {
        return Duration.ofMillis((long) (-mean.toMillis() * Math.log(1 - random.nextDouble())));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
