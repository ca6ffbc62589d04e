package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What comes of what the router has decided, and of its silence. The router may tell a thing twice, and old things
/// late: ids of past visits and handlings tell those apart.
final class RouterRules {

    private final VisitRules visits;
    private final ColleagueRules colleagues;

    RouterRules(VisitRules visits, ColleagueRules colleagues) {
        this.visits = visits;
        this.colleagues = colleagues;
    }

    Decision visitEnqueued(Conversation conversation, Input.VisitEnqueued enqueued) {
        Unfolding facts = new Unfolding(conversation);
        Optional<Interaction> found = conversation.find(enqueued.interactionId());
        if (found.isPresent() && found.get().phase() instanceof Phase.Waiting(Visit visit)) {
            confirm(facts, found.get(), visit, enqueued);
        } else if (found.filter(it -> it.visits().contains(enqueued.visitId())).isEmpty()) {
            beyondWaiting(facts, found, enqueued);
        }
        return facts.decision();
    }

    /// Another pool may be heard late: what it had to say of this visit's beginning comes after it.
    private static void beyondWaiting(Unfolding facts, Optional<Interaction> found, Input.VisitEnqueued enqueued) {
        boolean assigned =
                found.filter(it -> it.phase() instanceof Phase.Assigned).isPresent();
        if (!assigned) {
            facts.add(new Fact.WithdrawalAsked(enqueued.visitId(), enqueued.pool()));
        } else if (found.get().known().isAfter(enqueued.at())) {
            facts.add(new Fact.Passed(found.get().id(), enqueued.visitId(), null));
        } else {
            waitAgain(facts, found.get(), enqueued.at());
            confirmed(facts, found.get().id(), enqueued);
        }
    }

    Decision visitExited(Conversation conversation, Input.VisitExited exited) {
        Interaction latest = conversation.latest();
        if (!latest.id().equals(exited.interactionId()) || !latest.waitsIn(exited.visitId())) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        switch (exited.exit()) {
            case ANSWERED -> {}
            case ABANDONED -> abandoned(facts, latest, exited.at());
            case SETTLED -> close(facts, latest, Author.CUSTOMER, null, exited.at());
            case MOVED -> facts.add(new Fact.VisitRequeued(latest.id()));
            case DROPPED -> visits.dropped(facts, latest.id(), exited.at());
        }
        return facts.decision();
    }

    Decision handlingStarted(Conversation conversation, Input.HandlingStarted started) {
        Optional<Interaction> found = conversation.find(started.interactionId());
        Handling handling = started.handling();
        if (found.filter(it -> it.handlings().contains(handling.id())).isPresent()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        if (found.filter(it -> it.phase().open()).isEmpty()) {
            facts.add(new Fact.ReleaseAsked(handling));
        } else if (found.get().known().isAfter(handling.startedAt())) {
            facts.add(new Fact.Passed(found.get().id(), null, handling.id()));
        } else {
            assign(facts, found.get().id(), started);
            found.get()
                    .known()
                    .over(handling.id())
                    .ifPresent(over -> close(
                            facts, facts.interaction(found.get().id()), Author.AGENT, over.disposition(), over.at()));
        }
        return facts.decision();
    }

    Decision wrapUpStarted(Conversation conversation, Input.WrapUpStarted started) {
        Optional<Interaction> found =
                conversation.find(started.interactionId()).filter(it -> it.handledIn(started.handlingId()));
        if (found.isEmpty() || found.get().phase() instanceof Phase.WrapUp) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        end(facts, found.get(), Author.AGENT, started.at());
        Handling handling = found.get().phase().handledBy().orElseThrow();
        facts.add(new Fact.WrapUpBegan(found.get().id(), handling, started.limit()));
        return facts.decision();
    }

    static Decision wrapUpProlonged(Conversation conversation, Input.WrapUpProlonged prolonged) {
        Unfolding facts = new Unfolding(conversation);
        conversation
                .find(prolonged.interactionId())
                .filter(it -> it.handledIn(prolonged.handlingId()))
                .filter(it -> it.phase() instanceof Phase.WrapUp wrapUp
                        && wrapUp.limit().isBefore(prolonged.limit()))
                .ifPresent(it -> facts.add(
                        new Fact.WrapUpProlonged(it.id(), it.phase().handledBy().orElseThrow(), prolonged.limit())));
        return facts.decision();
    }

    Decision handlingEnded(Conversation conversation, Input.HandlingEnded ended) {
        Optional<Interaction> found = conversation.find(ended.interactionId());
        if (found.isEmpty()) {
            return new Decision.Nothing();
        }
        if (!found.get().handledIn(ended.handlingId())) {
            return colleagues.left(conversation, found.get(), ended);
        }
        Unfolding facts = new Unfolding(conversation);
        if (ended.agentLost() && found.get().phase() instanceof Phase.Assigned) {
            waitAgain(facts, found.get(), ended.at());
        } else {
            close(facts, found.get(), Author.AGENT, ended.disposition(), ended.at());
        }
        return facts.decision();
    }

    private static void waitAgain(Unfolding facts, Interaction interaction, Instant at) {
        facts.add(new Fact.VisitRequeued(interaction.id()));
        if (interaction.isCalledBack()) {
            facts.announceCallback(interaction.id(), Standing.CALLBACK, CallbackNews.promised(null, null), at);
        } else {
            facts.announce(interaction.id(), Standing.WAITING, null, at);
        }
    }

    Decision elapsed(Conversation conversation, Input.Elapsed elapsed) {
        Interaction latest = conversation.latest();
        if (!(latest.phase() instanceof Phase.Waiting(Visit visit))
                || visit.askAgain().filter(due -> !due.isAfter(elapsed.now())).isEmpty()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        visits.askAgain(facts, latest.id(), visit, elapsed.now());
        VisitRules.withdrawIfLeft(facts, latest.id());
        return facts.decision();
    }

    private static void assign(Unfolding facts, String id, Input.HandlingStarted started) {
        Handling handling = started.handling();
        facts.add(new Fact.AgentAssigned(id, facts.nextSeq(id), handling));
        facts.announce(id, Standing.AGENT_JOINED, started.agentName(), handling.startedAt());
    }

    private static void confirm(Unfolding facts, Interaction interaction, Visit visit, Input.VisitEnqueued enqueued) {
        String visitId = enqueued.visitId();
        boolean awaited = visit.visitId().filter(visitId::equals).isPresent();
        boolean over = !awaited && interaction.visits().contains(visitId);
        if ((visit instanceof Visit.Live live && live.id().equals(visitId)) || over) {
            return;
        }
        if (!awaited && interaction.known().isAfter(enqueued.at())) {
            facts.add(new Fact.Passed(interaction.id(), visitId, null));
        } else {
            confirmed(facts, interaction.id(), enqueued);
        }
    }

    private static void confirmed(Unfolding facts, String interactionId, Input.VisitEnqueued enqueued) {
        facts.add(new Fact.VisitConfirmed(
                interactionId, enqueued.visitId(), enqueued.pool(), enqueued.at(), enqueued.queueId()));
        VisitRules.withdrawIfLeft(facts, interactionId);
    }

    private void abandoned(Unfolding facts, Interaction interaction, Instant at) {
        if (interaction.customerLeft()) {
            close(facts, interaction, Author.CUSTOMER, null, at);
        } else {
            // came back and wrote while the withdrawal was under way
            visits.askForNext(facts, interaction.id(), at);
        }
    }

    static void close(Unfolding facts, Interaction interaction, Author by, @Nullable String disposition, Instant at) {
        if (!(interaction.phase() instanceof Phase.WrapUp)) {
            end(facts, interaction, by, at);
        }
        facts.add(new Fact.Closed(interaction.id(), facts.nextSeq(interaction.id()), disposition, at));
    }

    private static void end(Unfolding facts, Interaction interaction, Author by, Instant at) {
        facts.add(new Fact.Ended(interaction.id(), facts.nextSeq(interaction.id()), by, at));
        if (facts.state().isLatest(interaction.id())) {
            facts.announce(interaction.id(), Standing.ENDED, null, at);
        }
    }
}
