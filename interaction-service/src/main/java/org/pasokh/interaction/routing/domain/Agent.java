package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Set;

/// An agent of the pool.
///
/// @param held what offers and handlings hold
/// @param seq how many facts there have been about the agent
public record Agent(AgentId id, AgentProfile profile, Attendance attendance, Held held, long seq) implements Entry {

    /// Who changes a presence that nobody asked to change.
    static final String ROUTER = "router";

    /// Capacity units in use.
    ///
    /// @param whole whether one contact takes the whole agent: nothing goes beside it, also after a raise of the
    ///     capacity
    /// @param yielding how many of the units live work may have
    /// @param laidAside how many handlings are laid aside for live work
    public record Held(int units, boolean whole, int yielding, int laidAside) {
        static final Held NOTHING = new Held(0, false, 0, 0);

        Held exchanging(Holding before, Holding after, int capacity) {
            int left = units - before.units();
            boolean stillWhole = whole && (before.units() == after.units() || left > 0);
            boolean wholeByThis = before.units() != after.units() && after.units() >= capacity;
            return new Held(
                    left + after.units(),
                    (stillWhole || wholeByThis) && left + after.units() > 0,
                    yielding - before.yielding() + after.yielding(),
                    laidAside - before.laidAside() + after.laidAside());
        }

        /// What live work would find.
        Held notYielding() {
            return new Held(units - yielding, whole && units > yielding, 0, laidAside);
        }
    }

    static Agent unseen(AgentId id, AgentProfile profile, Instant at) {
        return new Agent(id, profile, Attendance.never(at), Held.NOTHING, 1);
    }

    @Override
    public Key key() {
        return new Key(EntryKind.AGENT, id.value());
    }

    public Presence presence() {
        return attendance.presence();
    }

    int used() {
        return held.units();
    }

    int free() {
        return profile.capacity() - held.units();
    }

    /// Whether one more contact of the channel fits. Live work gets the room of what may be laid aside for it; who has
    /// laid something aside goes on with that before other work of the kind.
    boolean fits(Channel channel, Costs costs) {
        if (profile.capacity() == 0 || (!Costs.live(channel) && held.laidAside() > 0)) {
            return false;
        }
        return hasFree(costs.of(channel, profile.capacity()), Costs.live(channel) ? held.notYielding() : held);
    }

    boolean hasFree(int units) {
        return hasFree(units, held);
    }

    private boolean hasFree(int units, Held beside) {
        return !beside.whole() && units <= profile.capacity() - beside.units();
    }

    /// Whether anything at all fits of what the agent is ready for. Who is ready for no channel is not busy for that.
    boolean hasRoom(Costs costs) {
        Set<Channel> ready = asReady().profile.channels();
        for (Channel channel : ready) {
            if (fits(channel, costs)) {
                return true;
            }
        }
        return ready.isEmpty();
    }

    /// As what may come sees the agent: while available, set up for the channels the agent is ready for. Whoever is not
    /// there is passed over for that.
    Agent asReady() {
        Set<Channel> ready = attendance.channels();
        return ready == null || isReadyForAll() ? this : set(profile.only(ready));
    }

    /// Whether no channel is left out: also of one who is not there, and is passed over for that.
    boolean isReadyForAll() {
        return attendance.channels() == null || !presence().ready();
    }

    Agent exchanging(Holding before, Holding after) {
        return holding(held.exchanging(before, after, profile.capacity()));
    }

    Agent finishedWork(Handling handling, Instant at) {
        return exchanging(Holding.of(handling), Holding.NOTHING).attending(attendance.finishedWork(at));
    }

    /// What is left of one who is in another pool now.
    Agent gone(Instant at) {
        return new Agent(id, profile.removed(), Attendance.never(at), Held.NOTHING, seq + 1);
    }

    Agent next() {
        return new Agent(id, profile, attendance, held, seq + 1);
    }

    Agent set(AgentProfile other) {
        return new Agent(id, other, attendance, held, seq);
    }

    Agent attending(Attendance other) {
        return new Agent(id, profile, other, held, seq);
    }

    private Agent holding(Held other) {
        return new Agent(id, profile, attendance, other, seq);
    }
}
