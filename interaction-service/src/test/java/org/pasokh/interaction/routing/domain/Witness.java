package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Watches what happens, fact by fact, with a memory of its own. The numbers are those of the domain page, 6.11.
final class Witness {

    private static final Set<Decision.OrderPart> BY_SKILL = EnumSet.of(
            Decision.OrderPart.PREFERRED, Decision.OrderPart.FEWEST_RELAXED_SKILLS, Decision.OrderPart.BEST_SKILL);
    /// What the id of a visit begins with that a handling has caused.
    private static final String FOLLOWING = "visit:";

    private static final Duration ALIVE = Duration.ofSeconds(3);

    private static final Set<Channel> EVERY = Set.of(Channel.values());

    private final Map<String, Long> seqs = new HashMap<>();
    private final Map<AgentId, Presence> presences = new HashMap<>();
    private final Map<AgentId, Set<Channel>> ready = new HashMap<>();
    private final Map<AgentId, Instant> logins = new HashMap<>();
    private final Map<VisitId, Need> live = new HashMap<>();
    private final Set<VisitId> left = new HashSet<>();
    private final Map<OfferId, Offer> out = new HashMap<>();
    private final Map<OfferId, Duration> answerTime = new HashMap<>();
    private final Map<HandlingId, Instant> waitingSince = new HashMap<>();
    private int enqueued;
    private int exited;
    private Instant lastTick = Instant.EPOCH;
    private long known;
    private final QueueWitness queues = new QueueWitness();
    private final OverflowWitness overflows = new OverflowWitness();

    void see(Pool pool, LogEntry entry, List<Happened> happened) {
        queues.see(pool, entry, happened);
        overflows.see(pool, happened);
        if (entry.request() instanceof Request.Tick(long readTo)) {
            countAnswerTime(pool.now(), Math.min(readTo, entry.position() - 1));
        }
        for (Happened each : happened) {
            numbers_are_without_gap(each);
            see(each.fact(), entry, pool);
        }
        if (!happened.isEmpty()) {
            assertThat(pool.reserved().due(pool.now())).isEmpty();
        }
        assertThat(live).as("14: all who came have left or are here").hasSize(enqueued - exited);
        assertThat(pool.entries().filter(Visit.class::isInstance)).hasSize(live.size());
        logins.forEach((agent, login) -> assertThat(
                        pool.agent(agent).orElseThrow().attendance().idleSince())
                .as("27")
                .isAfterOrEqualTo(login));
    }

    private void numbers_are_without_gap(Happened each) {
        if (each.fact() instanceof Fact.RequestRefused) {
            assertThat(each.seq()).isZero();
            return;
        }
        if (each.fact() instanceof Fact.VisitEnqueued || each.fact() instanceof Fact.HandlingStarted) {
            seqs.remove(each.subject());
        }
        assertThat(each.seq()).as("%s", each).isEqualTo(seqs.getOrDefault(each.subject(), 0L) + 1);
        seqs.put(each.subject(), each.seq());
    }

    private static void relaxed(Fact.VisitRelaxed it, Pool pool) {
        Need need = it.visit().need();
        assertThat(it.rung()).as("7").isGreaterThan(it.visit().rung());
        assertThat(it.asked())
                .as("7: a step that gives nothing up is none")
                .isEqualTo(pool.settings().demandOf(need, it.rung()).levels())
                .isNotEqualTo(pool.settings().demandOf(need, it.visit().rung()).levels());
    }

    private void see(Fact fact, LogEntry entry, Pool pool) {
        switch (fact) {
            case Fact.VisitEnqueued it -> enqueued(it);
            case Fact.VisitExited it -> {
                exited++;
                left.add(it.visit().id());
                assertThat(live.remove(it.visit().id())).as("14: one outcome").isNotNull();
            }
            case Fact.RequirementsChanged it ->
                live.computeIfPresent(it.visit().id(), (_, need) -> need.requiring(it.requirements()));
            case Fact.VisitRelaxed it -> relaxed(it, pool);
            case Fact.VisitMoved it -> live.computeIfPresent(it.visit().id(), (_, need) -> need.urgent(it.urgency()));
            case Fact.OfferMade it -> offered(it, pool);
            case Fact.OfferProlonged it ->
                assertThat(it.deadline()).isAfter(it.offer().deadline());
            case Fact.OfferResolved it -> resolved(it, entry, pool);
            case Fact.HandlingStarted it -> started(it, entry, pool);
            case Fact.BecamePrimary it ->
                waitingSince.put(it.handling().id(), it.handling().need().waitingSince());
            case Fact.PresenceChanged it -> presence(it);
            default -> {
                // nothing to watch
            }
        }
    }

    private void enqueued(Fact.VisitEnqueued it) {
        enqueued++;
        assertThat(live.put(it.visit(), it.need())).isNull();
        if (it.need().part() != null) {
            return;
        }
        if (it.visit().value().startsWith(FOLLOWING)) {
            assertThat(it.need().waitingSince())
                    .as("13, 32: age is kept")
                    .isEqualTo(
                            waitingSince.get(new HandlingId(it.visit().value().substring(FOLLOWING.length()))));
        }
    }

    private void started(Fact.HandlingStarted it, LogEntry entry, Pool pool) {
        waitingSince.put(it.handling(), it.need().waitingSince());
        assertThat(entry.request()).as("15").isInstanceOfAny(Request.AcceptOffer.class, Request.TakeVisit.class);
        if (it.start() == Start.PULLED) {
            Agent agent = pool.agent(it.offer().agent()).orElseThrow();
            assertThat(presences.get(agent.id())).as("4: who takes unasked").isEqualTo(Presence.AVAILABLE);
            assertThat(ready.getOrDefault(agent.id(), EVERY))
                    .as("4")
                    .contains(it.need().channel());
            assertThat(it.need().required().excluded()).as("5").doesNotContain(agent.id());
            assertThat(agent.used()).as("2").isLessThanOrEqualTo(agent.profile().capacity());
            assertThat(out.values())
                    .as("1")
                    .noneMatch(offer -> offer.visit().equals(it.offer().visit()));
        }
    }

    private void offered(Fact.OfferMade it, Pool pool) {
        Offer offer = it.offer();
        Agent agent = pool.agent(offer.agent()).orElseThrow();
        assertThat(live.get(offer.visit())).as("15, 13").isEqualTo(it.need());
        assertThat(presences.get(offer.agent())).as("4").isEqualTo(Presence.AVAILABLE);
        assertThat(ready.getOrDefault(offer.agent(), EVERY))
                .as("4: for that channel")
                .contains(it.need().channel());
        Visit visit = pool.visit(offer.visit()).orElseThrow();
        assertThat(agent.profile().channels()).as("4").contains(it.need().channel());
        assertThat(it.need().part() != null
                        || agent.profile()
                                .abilities()
                                .meet(pool.settings().demandOf(it.need(), askedOn(it, visit, pool))))
                .as("4, 5")
                .isTrue();
        assertThat(it.need().required().excluded()).as("5").doesNotContain(agent.id());
        pool.settings().of(it.need().queue()).needs(it.need()).stream()
                .filter(need -> need.mandatory() && it.need().part() == null)
                .forEach(need -> assertThat(agent.profile().abilities().skills().getOrDefault(need.skill(), 0))
                        .as("5: never given up")
                        .isGreaterThanOrEqualTo(need.level()));
        assertThat(agent.used()).as("2").isLessThanOrEqualTo(agent.profile().capacity());
        if (it.need().channel() == Channel.PHONE) {
            assertThat(pool.offersOf(offer.agent())).as("3").hasSize(1);
            assertThat(pool.handlingsOf(offer.agent())).as("3, 31").allMatch(handling -> handling.holds() == 0);
        }
        tiers_have_no_more_than_their_share(offer, pool);
        if (it.decision().trigger() != Decision.Trigger.ASKED_BY_NAME) {
            everybody_of_the_queue_is_accounted_for(it, pool);
            the_first_of_its_order_was_chosen(it, pool);
            first_in_first_out(it, pool);
        }
        assertThat(out.put(offer.id(), offer)).isNull();
        answerTime.put(offer.id(), Duration.ZERO);
    }

    /// 22
    private static void tiers_have_no_more_than_their_share(Offer offer, Pool pool) {
        if (offer.byTier()) {
            assertThat(new Shares(pool).lately().byTier() * 100)
                    .as("22")
                    .isLessThanOrEqualTo(new Shares(pool).lately().all()
                            * pool.settings().lineOrder().tierShare());
        }
    }

    private static void everybody_of_the_queue_is_accounted_for(Fact.OfferMade it, Pool pool) {
        int passedOver = it.decision().passedOver().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(it.decision().able() + passedOver).isEqualTo((int) pool.entries()
                .filter(Agent.class::isInstance)
                .filter(agent ->
                        ((Agent) agent).profile().queues().contains(it.need().queue()))
                .count());
    }

    /// Somebody who is asked by name need not have what the ladder would give up.
    private static int askedOn(Fact.OfferMade it, Visit visit, Pool pool) {
        return it.decision().trigger() == Decision.Trigger.ASKED_BY_NAME
                ? pool.settings().ladder(it.need().queue()).last()
                : visit.rung();
    }

    /// As the record has it, which was made before the offer changed anything.
    private static void the_first_of_its_order_was_chosen(Fact.OfferMade it, Pool pool) {
        boolean idleFirst = it.decision().agentOrder() == AgentOrder.LONGEST_IDLE;
        assertThat(it.decision().agentOrder())
                .isEqualTo(pool.settings().of(it.need().queue()).order());
        Decision.Candidate winner = it.decision().winner();
        it.decision().next().stream()
                .filter(next -> !BY_SKILL.contains(next.behindBy()))
                .map(Decision.RunnerUp::candidate)
                .forEach(next -> {
                    if (idleFirst) {
                        assertThat(next.idle()).isLessThanOrEqualTo(winner.idle());
                    } else {
                        assertThat((long) next.freeUnits() * winner.capacity())
                                .isLessThanOrEqualTo((long) winner.freeUnits() * next.capacity());
                    }
                });
    }

    /// 8: whoever of the same queue and channel still waits has come after.
    private void first_in_first_out(Fact.OfferMade it, Pool pool) {
        LineOrder order = pool.settings().lineOrder();
        Visit offered = pool.visit(it.offer().visit()).orElseThrow();
        Instant base = offered.countsFrom();
        Demand demand = pool.settings().demandOf(it.need(), offered.rung());
        waiting(pool)
                .filter(visit ->
                        pool.settings().demandOf(visit.need(), visit.rung()).equals(demand))
                .filter(visit -> order.headStart(visit.need(), true) == order.headStart(it.need(), true))
                .filter(visit -> order.headStart(visit.need(), false) == order.headStart(it.need(), false))
                .forEach(visit -> assertThat(visit.countsFrom()).as("8").isAfterOrEqualTo(base));
        Agent agent = pool.agent(it.offer().agent()).orElseThrow();
        waiting(pool)
                // where calls go first, mail waits for longer
                .filter(visit -> order.phoneFirst() == null
                        || visit.need().channel().patience().isZero())
                .filter(visit ->
                        agent.profile().abilities().meet(pool.settings().demandOf(visit.need(), visit.rung())))
                .filter(visit -> !visit.need().required().excluded().contains(agent.id()))
                .filter(visit -> ready.getOrDefault(agent.id(), EVERY)
                        .contains(visit.need().channel()))
                .forEach(visit -> assertThat(base)
                        .as("9: nobody is overtaken by whom came so much later")
                        .isBeforeOrEqualTo(visit.countsFrom().plusSeconds(order.most() - order.least())));
    }

    private static Stream<Visit> waiting(Pool pool) {
        return pool.entries()
                .filter(Visit.class::isInstance)
                .map(Visit.class::cast)
                .filter(Visit::waits)
                .filter(visit -> visit.keptUntil() == null);
    }

    private void resolved(Fact.OfferResolved it, LogEntry entry, Pool pool) {
        Offer made = Objects.requireNonNull(out.remove(it.offer().id()), "one end");
        Duration given = Objects.requireNonNull(answerTime.remove(made.id()));
        assertThat(pool.offer(made.id())).isEmpty();
        if (it.outcome() == OfferOutcome.TIMED_OUT) {
            assertThat(entry.request()).isInstanceOf(Request.Tick.class);
            assertThat(given)
                    .as("the agent had all the time, the router's absence not counted")
                    .isGreaterThanOrEqualTo(Duration.between(made.madeAt(), made.deadline()));
        }
    }

    private void presence(Fact.PresenceChanged it) {
        Presence before = presences.put(it.agent(), it.to());
        assertThat(it.from()).isEqualTo(before == null ? Presence.OFFLINE : before);
        if (it.channels() == null) {
            ready.remove(it.agent());
        } else {
            ready.put(it.agent(), it.channels());
        }
        if (it.from() == Presence.OFFLINE) {
            logins.put(it.agent(), it.at());
        }
    }

    /// Time counts between two ticks of a router that was there and knew of the offer.
    private void countAnswerTime(Instant now, long readTo) {
        for (Offer offer : out.values()) {
            boolean wasKnown = offer.position() <= known;
            Duration span = Duration.between(wasKnown ? lastTick : offer.madeAt(), now);
            if ((wasKnown || offer.position() <= readTo) && span.compareTo(ALIVE) <= 0) {
                answerTime.merge(offer.id(), span, Duration::plus);
            }
        }
        lastTick = now;
        known = Math.max(known, readTo);
    }
}
