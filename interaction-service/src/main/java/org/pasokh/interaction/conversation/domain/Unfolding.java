package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts as they are decided one after another, each on what the ones before it led to.
final class Unfolding {

    private final List<Fact> facts = new ArrayList<>();
    private @Nullable Conversation state;

    Unfolding(@Nullable Conversation before) {
        this.state = before;
    }

    void add(Fact fact) {
        facts.add(fact);
        state = Evolution.apply(state, fact);
    }

    Conversation state() {
        return requireNonNull(state, "nothing has been opened yet");
    }

    Interaction interaction(String id) {
        return state().find(id).orElseThrow();
    }

    long nextSeq(String interactionId) {
        return interaction(interactionId).seq() + 1;
    }

    void announce(String interactionId, Standing standing, @Nullable String agentName, Instant at) {
        add(new Fact.Announced(nextNumber(), interactionId, standing, agentName, at, null, null));
    }

    /// One of several has gone.
    void announceLeft(String interactionId, String leftName, String agentName, Instant at) {
        add(new Fact.Announced(nextNumber(), interactionId, Standing.AGENT_JOINED, agentName, at, null, leftName));
    }

    void announceCallback(String interactionId, Standing standing, CallbackNews news, Instant at) {
        add(new Fact.Announced(nextNumber(), interactionId, standing, null, at, news, null));
    }

    long nextNumber() {
        return state().told() + 1;
    }

    Decision decision() {
        return facts.isEmpty() ? new Decision.Nothing() : new Decision.Happened(state(), facts);
    }
}
