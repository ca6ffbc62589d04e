package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.List;

/// How work makes room: mail is laid aside for live work and goes on after it; a conversation whose customer is silent
/// holds little until the customer's next word.
final class Loads {

    private Loads() {}

    /// Lays aside what live work has taken the room of.
    static void makeRoom(Turn turn, AgentId id) {
        if (known(turn, id).free() >= 0) {
            return;
        }
        List<Handling> yielding = turn.pool().handlingsOf(id).stream()
                .filter(Handling::yieldsNow)
                .sorted(Comparator.comparingInt(Handling::units).reversed())
                .toList();
        for (Handling handling : yielding) {
            if (known(turn, id).free() >= 0) {
                return;
            }
            change(turn, handling, Load.LAID_ASIDE, 0);
        }
    }

    /// The agent goes on with what was laid aside, as far as there is room.
    static void resume(Turn turn, AgentId id) {
        if (known(turn, id).held().laidAside() == 0) {
            return;
        }
        for (Handling handling : turn.pool().handlingsOf(id)) {
            if (handling.load() == Load.LAID_ASIDE && known(turn, id).hasFree(handling.units())) {
                change(turn, handling, Load.WHOLE, handling.units());
            }
        }
    }

    static void silent(Turn turn, InteractionId interaction) {
        Costs costs = turn.pool().settings().costs();
        List<Handling> speaking = turn.pool().works().of(interaction).stream()
                .filter(Handling::inConversation)
                .filter(handling -> maySilence(handling) && costs.silent(handling) < handling.units())
                .toList();
        if (speaking.isEmpty()) {
            turn.refuse(Refusal.ALREADY_SO, null);
        }
        for (Handling handling : speaking) {
            change(turn, handling, Load.SILENT, costs.silent(handling));
            Agents.capacityChanged(turn, handling.agent());
        }
    }

    /// A known customer is never turned away: the conversation takes its units again, though there may be none left.
    static void spoke(Turn turn, InteractionId interaction) {
        List<Handling> silent = turn.pool().works().of(interaction).stream()
                .filter(handling -> handling.inConversation() && handling.load() == Load.SILENT)
                .toList();
        if (silent.isEmpty()) {
            turn.refuse(Refusal.ALREADY_SO, null);
        }
        for (Handling handling : silent) {
            change(turn, handling, Load.WHOLE, handling.units());
            makeRoom(turn, handling.agent());
            Agents.capacityChanged(turn, handling.agent());
        }
    }

    /// A call has no pauses, and what waits for an answer anyway may be laid aside instead.
    private static boolean maySilence(Handling handling) {
        return handling.load() == Load.WHOLE
                && !handling.yields()
                && !handling.need().channel().exclusive();
    }

    private static void change(Turn turn, Handling handling, Load load, int holds) {
        turn.happened(new Fact.LoadChanged(handling, load, holds, turn.now()));
    }

    private static Agent known(Turn turn, AgentId id) {
        return turn.pool().agent(id).orElseThrow();
    }
}
