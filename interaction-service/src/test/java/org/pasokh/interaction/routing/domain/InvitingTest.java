package org.pasokh.interaction.routing.domain;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.interaction.routing.domain.Scene.SALES;
import static org.pasokh.interaction.routing.domain.Scene.id;
import static org.pasokh.interaction.routing.domain.Scene.only;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Colleagues who are asked into a conversation.
class InvitingTest {

    private final Scene scene = Scene.open().agent("sara");

    @BeforeEach
    void sara_has_a_conversation() {
        scene.chat("v1");
        scene.accept("v1");
        scene.agent("omid");
    }

    @Test
    void a_colleague_is_offered_the_invitation_and_holds_units_of_the_colleagues_own() {
        List<Fact> asked = invite("omid", Role.PARTICIPANT);
        List<Fact> joined = acceptFrom("omid");

        assertThat(only(asked, Fact.OfferMade.class).offer().agent()).isEqualTo(id("omid"));
        assertThat(only(joined, Fact.HandlingStarted.class).need().role()).isEqualTo(Role.PARTICIPANT);
        assertThat(scene.agentNamed("omid").used()).isEqualTo(33);
        assertThat(scene.agentNamed("sara").used()).isEqualTo(33);
    }

    @Test
    void an_invitation_that_nobody_takes_in_time_or_that_is_declined_ends() {
        invite("omid", Role.CONSULTED);
        Offer offer = scene.pool.offersOf(id("omid")).getFirst();

        List<Fact> declined = scene.ask(new Request.DeclineOffer(offer.id(), id("omid"), null));

        assertThat(only(declined, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.EXPIRED);
        invite("omid", Role.CONSULTED);
        assertThat(only(scene.tickFor(ofSeconds(20)), Fact.VisitExited.class).outcome())
                .isEqualTo(VisitOutcome.EXPIRED);
    }

    @Test
    void it_is_nobody_elses_also_when_the_colleague_goes() {
        scene.agent("neda");
        invite("omid", Role.PARTICIPANT);

        List<Fact> gone = scene.present("omid", Presence.OFFLINE);

        assertThat(only(gone, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.EXPIRED);
        assertThat(scene.pool.offersOut()).isEmpty();
    }

    @Test
    void completing_the_transfer_makes_the_consulted_colleague_the_primary() {
        join("omid", Role.CONSULTED);

        List<Fact> completed = scene.ask(new Request.CompleteTransfer(primary().id(), id("sara"), id("omid")));

        assertThat(completed).element(0).isInstanceOf(Fact.BecamePrimary.class);
        assertThat(only(completed, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.TRANSFERRED);
        assertThat(primary().agent()).isEqualTo(id("omid"));
        assertThat(scene.agentNamed("sara").used()).isZero();
    }

    @Test
    void when_the_primary_ends_everybody_who_was_asked_in_is_free() {
        join("omid", Role.PARTICIPANT);
        scene.agent("neda");
        invite("neda", Role.CONSULTED);

        List<Fact> ended = scene.ask(new Request.StartWrapUp(primary().id(), id("sara")));

        assertThat(only(ended, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.SYSTEM_ENDED);
        assertThat(only(ended, Fact.OfferResolved.class).outcome()).isEqualTo(OfferOutcome.WITHDRAWN_SYSTEM);
        assertThat(only(ended, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.WITH_PRIMARY);
        assertThat(scene.agentNamed("omid").used()).isZero();
        assertThat(scene.agentNamed("neda").used()).isZero();
    }

    @Test
    void a_colleague_may_leave_or_be_thanked() {
        Handling part = join("omid", Role.PARTICIPANT);
        assertThat(reason(scene.ask(new Request.StartWrapUp(part.id(), id("omid")))))
                .isEqualTo(Refusal.WRONG_ROLE);
        assertThat(reason(scene.ask(new Request.LeaveInteraction(primary().id(), id("sara")))))
                .isEqualTo(Refusal.WRONG_ROLE);

        List<Fact> left = scene.ask(new Request.LeaveInteraction(part.id(), id("omid")));
        join("omid", Role.CONSULTED);
        List<Fact> thanked = scene.ask(new Request.DismissColleague(primary().id(), id("sara"), id("omid")));
        invite("omid", Role.CONSULTED);
        List<Fact> calledOff = scene.ask(new Request.DismissColleague(primary().id(), id("sara"), id("omid")));

        assertThat(only(left, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.LEFT);
        assertThat(only(thanked, Fact.HandlingEnded.class).end()).isEqualTo(HandlingEnd.LEFT);
        assertThat(only(calledOff, Fact.VisitExited.class).outcome()).isEqualTo(VisitOutcome.SYSTEM_ENDED);
        assertThat(reason(scene.ask(new Request.DismissColleague(primary().id(), id("sara"), id("omid")))))
                .isEqualTo(Refusal.ALREADY_SO);
    }

    @Test
    void when_the_primary_is_lost_a_participant_goes_on_and_a_consulted_colleague_does_not() {
        join("omid", Role.PARTICIPANT);
        List<Fact> lost = scene.ask(new Request.ReportLostLease(id("sara"), scene.now));

        assertThat(only(lost, Fact.BecamePrimary.class).handling().agent()).isEqualTo(id("omid"));
        assertThat(lost).noneMatch(Fact.VisitEnqueued.class::isInstance);

        scene.agent("neda");
        join("neda", Role.CONSULTED);
        List<Fact> again = scene.ask(new Request.ReportLostLease(id("omid"), scene.now));

        assertThat(again).hasAtLeastOneElementOfType(Fact.VisitEnqueued.class);
        assertThat(again)
                .filteredOn(Fact.HandlingEnded.class::isInstance)
                .extracting(fact -> ((Fact.HandlingEnded) fact).end())
                .containsExactly(HandlingEnd.AGENT_LOST, HandlingEnd.WITH_PRIMARY);
    }

    @Test
    void an_invitation_that_makes_no_sense_is_refused() {
        scene.configure("writer", Set.of(SALES), 100, Channel.EMAIL);
        scene.available("writer");
        scene.agent("away");
        scene.present("away", Presence.BREAK);
        join("omid", Role.PARTICIPANT);

        assertThat(reason(invite("omid", Role.CONSULTED))).isEqualTo(Refusal.ALREADY_SO);
        assertThat(reason(invite("sara", Role.CONSULTED))).isEqualTo(Refusal.ALREADY_SO);
        assertThat(reason(invite("writer", Role.CONSULTED))).isEqualTo(Refusal.AGENT_DOES_NOT_SERVE);
        assertThat(reason(invite("away", Role.CONSULTED))).isEqualTo(Refusal.AGENT_NOT_AVAILABLE);
        assertThat(reason(invite("nobody", Role.CONSULTED))).isEqualTo(Refusal.UNKNOWN_AGENT);
        Handling part = scene.pool.handlingsOf(id("omid")).getFirst();
        assertThat(reason(scene.ask(
                        new Request.InviteColleague(part.id(), id("omid"), new Part(Role.CONSULTED, id("away"))))))
                .isEqualTo(Refusal.WRONG_ROLE);
        assertThat(reason(scene.ask(new Request.CompleteTransfer(primary().id(), id("sara"), id("away")))))
                .isEqualTo(Refusal.UNKNOWN_HANDLING);
    }

    @Test
    void no_more_than_five_are_asked_into_one_conversation() {
        for (int i = 0; i < Invitations.MOST; i++) {
            scene.agent("a" + i);
            assertThat(invite("a" + i, Role.CONSULTED)).hasAtLeastOneElementOfType(Fact.VisitReserved.class);
        }

        assertThat(reason(invite("omid", Role.CONSULTED))).isEqualTo(Refusal.TOO_MANY_AGENTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void however_colleagues_come_and_go_they_are_never_more_than_that(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 9; i++) {
            scene.agent("a" + i);
        }

        for (int i = 0; i < 100; i++) {
            AgentId colleague = id("a" + random.nextInt(9));
            List<Offer> offers = scene.pool.offersOf(colleague);
            if (!offers.isEmpty() && random.nextInt(3) > 0) {
                acceptFrom(colleague.value());
            } else if (random.nextInt(10) == 0) {
                scene.ask(new Request.DismissColleague(primary().id(), primary().agent(), colleague));
            } else {
                invite(colleague.value(), random.nextBoolean() ? Role.CONSULTED : Role.PARTICIPANT);
            }
            new WorkLaws(scene.pool).hold();
        }
    }

    static LongStream seeds() {
        return new Random(20261122).longs(20);
    }

    private List<Fact> invite(String colleague, Role role) {
        Handling primary = primary();
        return scene.ask(new Request.InviteColleague(primary.id(), primary.agent(), new Part(role, id(colleague))));
    }

    private List<Fact> acceptFrom(String colleague) {
        Offer offer = scene.pool.offersOf(id(colleague)).getFirst();
        return scene.ask(new Request.AcceptOffer(offer.id(), offer.agent()));
    }

    private Handling join(String colleague, Role role) {
        invite(colleague, role);
        HandlingId joined =
                only(acceptFrom(colleague), Fact.HandlingStarted.class).handling();
        return scene.pool.handling(joined).orElseThrow();
    }

    private Handling primary() {
        return scene.entries(Handling.class)
                .filter(handling -> handling.role() == Role.PRIMARY)
                .findFirst()
                .orElseThrow();
    }

    private static Refusal reason(List<Fact> facts) {
        return only(facts, Fact.RequestRefused.class).reason();
    }
}
