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
    public record Held(int units, boolean whole) {
        static final Held NOTHING = new Held(0, false);

        Held and(int more, int capacity) {
            return new Held(units + more, whole || more >= capacity);
        }

        Held without(int less) {
            return units == less ? NOTHING : new Held(units - less, whole);
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

    /// Whether one more contact of the channel fits.
    boolean fits(Channel channel, Costs costs) {
        return profile.capacity() > 0 && !held.whole() && costs.of(channel, profile.capacity()) <= free();
    }

    /// Whether anything at all fits of what the agent is ready for. Who is ready for no channel is not busy for that.
    boolean hasRoom(Costs costs) {
        Set<Channel> ready = asReady().profile.channels();
        return ready.isEmpty() || ready.stream().anyMatch(channel -> fits(channel, costs));
    }

    /// As what may come sees the agent: while available, set up for the channels the agent is ready for. Whoever is not
    /// there is passed over for that.
    Agent asReady() {
        Set<Channel> ready = attendance.channels();
        return ready == null || !presence().ready() ? this : set(profile.only(ready));
    }

    Agent taking(int units) {
        return holding(held.and(units, profile.capacity()));
    }

    Agent releasing(int units) {
        return holding(held.without(units));
    }

    Agent finishedWork(int units, Instant at) {
        return releasing(units).attending(attendance.finishedWork(at));
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
