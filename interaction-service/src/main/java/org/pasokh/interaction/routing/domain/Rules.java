package org.pasokh.interaction.routing.domain;

/// The settings a pool is decided under.
///
/// @param seq how often the pool has been configured
public record Rules(PoolSettings settings, long seq) implements Entry {

    static final Rules NONE = new Rules(PoolSettings.NONE, 0);

    @Override
    public Key key() {
        return new Key(EntryKind.SETTINGS, "");
    }

    Rules after(PoolSettings other) {
        return new Rules(other.after(settings), seq + 1);
    }
}
