package org.pasokh.interaction.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.interaction.routing.domain.Agent;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentProfile;
import org.pasokh.interaction.routing.domain.AgentWork;
import org.pasokh.interaction.routing.domain.Answered;
import org.pasokh.interaction.routing.domain.Answers;
import org.pasokh.interaction.routing.domain.Attendance;
import org.pasokh.interaction.routing.domain.Callback;
import org.pasokh.interaction.routing.domain.CallbackId;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.Clock;
import org.pasokh.interaction.routing.domain.Costs;
import org.pasokh.interaction.routing.domain.Course;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.Elsewhere;
import org.pasokh.interaction.routing.domain.Ended;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.EntryKind;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.MovedOn;
import org.pasokh.interaction.routing.domain.Need;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.OfferId;
import org.pasokh.interaction.routing.domain.OfferOutcome;
import org.pasokh.interaction.routing.domain.OpeningState;
import org.pasokh.interaction.routing.domain.Part;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.PoolSettings;
import org.pasokh.interaction.routing.domain.Preference;
import org.pasokh.interaction.routing.domain.Presence;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Requirements;
import org.pasokh.interaction.routing.domain.Returning;
import org.pasokh.interaction.routing.domain.Role;
import org.pasokh.interaction.routing.domain.Rules;
import org.pasokh.interaction.routing.domain.ServiceLevel;
import org.pasokh.interaction.routing.domain.Severity;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.SkillNeed;
import org.pasokh.interaction.routing.domain.Standing;
import org.pasokh.interaction.routing.domain.Urgency;
import org.pasokh.interaction.routing.domain.Visit;
import org.pasokh.interaction.routing.domain.VisitId;
import org.pasokh.interaction.routing.domain.VisitOutcome;
import org.pasokh.testing.Golden;

/// What a router has stored, a newer one reads.
class StoredFormTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.123Z");
    private static final AgentId SARA = new AgentId("sara");
    private static final QueueId SALES = new QueueId("sales");
    private static final Urgency URGENCY =
            new Urgency(NINE.plusSeconds(3_600), CustomerTier.TOP, Severity.P1, Returning.DISSATISFIED, 60);
    private static final Requirements REQUIREMENTS = new Requirements(
            List.of(new SkillNeed(new Skill("billing"), 3, true)),
            List.of(new Preference(SARA, Preference.Why.LAST_AGENT)),
            Set.of(new AgentId("omid")));
    static final Need NEED =
            new Need(new InteractionId("i1"), SALES, Channel.CHAT, NINE, "fa-IR", URGENCY, REQUIREMENTS, null, null);

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_is_stored_as_it_always_was(String name, Entry entry) {
        Golden.assertMatches("routing-entries/" + name + ".json", new String(EntryJson.write(entry), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_was_stored_is_read(String name, Entry entry) {
        byte[] stored = Golden.read("routing-entries/" + name + ".json").getBytes(UTF_8);

        assertThat(EntryJson.read(entry.key().kind(), stored)).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_a_newer_router_stored_besides_is_skipped(String name, Entry entry) {
        String stored = new String(EntryJson.write(entry), UTF_8);
        byte[] newer = ("{\"new\":{\"field\":1}," + stored.substring(1)).getBytes(UTF_8);

        assertThat(EntryJson.read(entry.key().kind(), newer)).isEqualTo(entry);
    }

    @ParameterizedTest
    @MethodSource("org.pasokh.interaction.routing.messaging.EarlierForms#all")
    void what_an_older_router_stored_is_read(String name, Entry entry) {
        byte[] stored = Golden.read("routing-entries/earlier/" + name + ".json").getBytes(UTF_8);

        assertThat(EntryJson.read(entry.key().kind(), stored)).isEqualTo(entry);
    }

    @Test
    void every_kind_of_entry_is_here() {
        Set<EntryKind> kinds =
                entries().map(arguments -> ((Entry) arguments[1]).key().kind()).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(EnumSet.allOf(EntryKind.class));
    }

    static Stream<Object[]> entries() {
        Stream<Object[]> ofPools = Stream.of(
                named("visit-refused", refused()),
                named("settings-beside", new Rules(beside(), 2)),
                named("moved-on", new MovedOn("visit/v1", new PoolId("south"), "v2", NINE)),
                named(
                        "service-level",
                        new ServiceLevel(SALES, Channel.CHAT, List.of(new ServiceLevel.Span(5_962_000, 12, 9)))));
        return Stream.concat(ofPools, ofOne());
    }

    private static Stream<Object[]> ofOne() {
        return Stream.of(
                named("agent", new Agent(SARA, profile(), attendance(), new Agent.Held(58, false, 25, 1), 4)),
                named("visit-waiting", visit(new Standing.Waiting())),
                named("visit-offered", visit(new Standing.Offered(new OfferId("o1")))),
                named("visit-flown", flown()),
                named("visit-held", visit(new Standing.Held(NINE))),
                named("visit-reserved", visit(new Standing.Reserved(SARA, NINE))),
                named(
                        "offer",
                        new Offer(
                                new OfferId("o1"),
                                new VisitId("v1"),
                                SARA,
                                33,
                                NINE,
                                NINE.plusSeconds(20),
                                7,
                                20_000,
                                true)),
                named("handling", handling(new Handling.Stage.InConversation())),
                named("handling-asked-in", askedIn()),
                named("handling-wrap-up", handling(new Handling.Stage.WrapUp(NINE, NINE.minusSeconds(60), 9, 60_000))),
                named("visit-parked", visit(new Standing.Parked(NINE, OpeningState.SUSPENDED))),
                named("staffing", StoredQueues.queueState()),
                named("overflowing", StoredQueues.overflowing()),
                named("ended-visit", new Ended.OfVisit(new VisitId("v1"), VisitOutcome.ANSWERED, NINE)),
                named("ended-offer", new Ended.OfOffer(new OfferId("o1"), SARA, OfferOutcome.TIMED_OUT, NINE)),
                named("ended-handling", new Ended.OfHandling(new HandlingId("h1"), SARA, NINE)),
                named("answered", new Answered(12, new RequestId("r1"))),
                named("settings", StoredQueues.rules()),
                named("answers", new Answers(29_500_000, 9, 2, 4, 3)),
                named("course", new Course(new VisitId("v1"), StoredQueues.FORETOLD, NINE)),
                named("wait-figures", StoredQueues.waitFigures()),
                named("callback", callback()),
                named("agent-work", new AgentWork(SARA, Map.of("CHAT/sales", 1234.5), NINE)),
                named("clock", new Clock(NINE, NINE.minusSeconds(1), 12, 11)));
    }

    static Object[] named(String name, Entry entry) {
        return new Object[] {name, entry};
    }

    static AgentProfile profile() {
        return new AgentProfile("a1", Set.of(SALES), Set.of(Channel.CHAT), 100, Map.of(new Skill("billing"), 3));
    }

    static Attendance attendance() {
        return new Attendance(Presence.BREAK, "tea", NINE, NINE, NINE.minusSeconds(60), true, Set.of(Channel.CHAT));
    }

    private static Visit visit(Standing standing) {
        return new Visit(
                new VisitId("v1"),
                NEED,
                NINE,
                standing,
                2,
                List.of(SARA),
                5,
                NINE.plusSeconds(30),
                new Visit.Search(2, NINE.plusSeconds(10), true, null));
    }

    private static Handling handling(Handling.Stage stage) {
        return new Handling(new HandlingId("h1"), new VisitId("v1"), NEED, SARA, 33, stage, 2, true, 0);
    }

    private static Visit flown() {
        Need need = new Need(
                NEED.interaction(),
                SALES,
                Channel.CHAT,
                NINE,
                null,
                null,
                null,
                null,
                List.of(new QueueId("returns"), new QueueId("care")));
        return new Visit(new VisitId("v2"), need, NINE, new Standing.Waiting(), 0, List.of(), 1, NINE, null);
    }

    private static Handling askedIn() {
        Need need = new Need(
                NEED.interaction(),
                SALES,
                Channel.CHAT,
                NINE,
                "fa-IR",
                URGENCY,
                null,
                new Part(Role.PARTICIPANT, SARA),
                null);
        return new Handling(
                new HandlingId("h1"),
                new VisitId("v1"),
                need,
                SARA,
                33,
                new Handling.Stage.InConversation(),
                2,
                false,
                5);
    }

    private static Callback callback() {
        Need need = new Need(new InteractionId("i1"), new QueueId("sales"), Channel.PHONE, NINE, "fa");
        return new Callback(
                new CallbackId("cb1"),
                "c1",
                need,
                NINE,
                NINE.plusSeconds(600),
                NINE.plusSeconds(1_200),
                1,
                new VisitId("v1"),
                true,
                5);
    }

    private static Visit refused() {
        Visit.Search search = new Visit.Search(0, null, false, Map.of(new QueueId("backup"), NINE));
        return new Visit(new VisitId("v1"), NEED, NINE, new Standing.Waiting(), 0, List.of(), 1, NINE, search);
    }

    private static PoolSettings beside() {
        return PoolSettings.of("1", List.of(), new Costs(Map.of(Channel.CHAT, 33)))
                .beside(new Elsewhere(
                        Map.of(new QueueId("backup"), new PoolId("south")), Map.of(SARA, new PoolId("south"))));
    }
}
