package org.pasokh.interaction.routing.messaging;

import static org.pasokh.interaction.routing.messaging.StoredFormTest.named;
import static org.pasokh.interaction.routing.messaging.StoredFormTest.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pasokh.interaction.routing.domain.Agent;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.Attendance;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Clock;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.OfferId;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueState;
import org.pasokh.interaction.routing.domain.Returning;
import org.pasokh.interaction.routing.domain.Rules;
import org.pasokh.interaction.routing.domain.Severity;
import org.pasokh.interaction.routing.domain.Standing;
import org.pasokh.interaction.routing.domain.Urgency;
import org.pasokh.interaction.routing.domain.Visit;
import org.pasokh.interaction.routing.domain.VisitId;

/// What older routers stored, as it reads today.
final class EarlierForms {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.123Z");
    private static final AgentId SARA = new AgentId("sara");
    private static final QueueId SALES = new QueueId("sales");
    private static final Agent.Held HELD = new Agent.Held(33, false, 0, 0);
    private static final Urgency URGENCY =
            new Urgency(NINE.plusSeconds(3_600), CustomerTier.TOP, Severity.P1, Returning.DISSATISFIED, 60);
    private static final Need NEED = StoredFormTest.NEED;
    private static final Need NEED_2 =
            new Need(new InteractionId("i1"), SALES, Channel.CHAT, NINE, "fa-IR", URGENCY, null, null, null);
    private static final Need EARLIER_NEED = new Need(new InteractionId("i1"), SALES, Channel.CHAT, NINE, "fa-IR");

    private EarlierForms() {}

    static Stream<Object[]> all() {
        return Stream.of(
                        withoutAttempts(),
                        withoutOverflow(),
                        withoutCapacityRules(),
                        withoutReadiness(),
                        withoutLater())
                .flatMap(Function.identity());
    }

    /// Before queues said how often callbacks are tried.
    private static Stream<Object[]> withoutAttempts() {
        return Stream.<Object[]>of(named("settings-6", new Rules(StoredQueues.beforeAttempts(), 2)));
    }

    /// Before queues gave visits away.
    private static Stream<Object[]> withoutOverflow() {
        return Stream.<Object[]>of(named("settings-5", new Rules(StoredQueues.beforeOverflow(), 2)));
    }

    /// Before work was laid aside for other work.
    private static Stream<Object[]> withoutCapacityRules() {
        return Stream.of(
                named("agent-4", new Agent(SARA, profile(), StoredFormTest.attendance(), HELD, 4)),
                named("settings-4", new Rules(StoredQueues.beforeCapacityRules(), 2)));
    }

    /// Before agents were ready for some channels, and breaks for reasons.
    private static Stream<Object[]> withoutReadiness() {
        return Stream.of(
                named("agent-3", new Agent(SARA, profile(), withoutChannels(), HELD, 4)),
                named("settings-3", new Rules(StoredQueues.beforeCapacityRules().breakingFor(null), 2)));
    }

    @SuppressWarnings("checkstyle:MethodLength") // one entry after the other
    private static Stream<Object[]> withoutLater() {
        return Stream.of(
                named("agent-1", new Agent(SARA, unskilled(), earlierAttendance(), HELD, 4)),
                named("handling-2", earlierHandling()),
                named("offer-1", earlierOffer()),
                named(
                        "handling-wrap-up-1",
                        new Handling(
                                new HandlingId("h1"),
                                new VisitId("v1"),
                                EARLIER_NEED,
                                SARA,
                                33,
                                new Handling.Stage.WrapUp(NINE, null, 0, 0),
                                2,
                                false,
                                null)),
                named(
                        "visit-waiting-1",
                        new Visit(
                                new VisitId("v1"),
                                EARLIER_NEED,
                                NINE,
                                new Standing.Waiting(),
                                2,
                                List.of(SARA),
                                5,
                                null,
                                null)),
                named("staffing-1", new QueueState(SALES, Channel.CHAT, true, 3, null, null, null, null, null, null)),
                named(
                        "visit-waiting-2",
                        new Visit(
                                new VisitId("v1"),
                                NEED_2,
                                NINE,
                                new Standing.Waiting(),
                                2,
                                List.of(SARA),
                                5,
                                NINE.plusSeconds(30),
                                null)),
                named("agent-2", new Agent(SARA, unskilled(), withoutChannels(), HELD, 4)),
                named(
                        "settings-2",
                        new Rules(
                                StoredQueues.settings(
                                                StoredQueues.ORDER, Duration.ofMinutes(7), Duration.ofSeconds(40), null)
                                        .breakingFor(null),
                                2)),
                named("settings-1", new Rules(StoredQueues.settings(null, null, null, null), 2)),
                named("clock-1", new Clock(NINE, NINE.minusSeconds(1), 0, 0)));
    }

    private static AgentProfile unskilled() {
        return new AgentProfile("a1", Set.of(SALES), Set.of(Channel.CHAT), 100);
    }

    private static Attendance withoutChannels() {
        return new Attendance(Presence.BREAK, "tea", NINE, NINE, NINE.minusSeconds(60), true, null);
    }

    private static Attendance earlierAttendance() {
        return new Attendance(Presence.BREAK, "tea", NINE, NINE, NINE.minusSeconds(60), false, null);
    }

    private static Offer earlierOffer() {
        return new Offer(new OfferId("o1"), new VisitId("v1"), SARA, 33, NINE, NINE.plusSeconds(20), 0, 0, false);
    }

    private static Handling earlierHandling() {
        return new Handling(
                new HandlingId("h1"),
                new VisitId("v1"),
                NEED,
                SARA,
                33,
                new Handling.Stage.InConversation(),
                2,
                false,
                null);
    }
}
