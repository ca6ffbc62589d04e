package org.pasokh.interaction.routing.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.KeptPools;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;

/// Pools that are kept for as long as somebody reads a log again.
public final class PoolsInMemory implements KeptPools {

    private final Map<PoolId, Map<Entry.Key, Entry>> pools = new HashMap<>();

    @Override
    public Map<PoolId, Collection<Entry>> load() {
        Map<PoolId, Collection<Entry>> all = new HashMap<>();
        pools.keySet().forEach(pool -> all.put(pool, load(pool)));
        return all;
    }

    @Override
    public Collection<Entry> load(PoolId pool) {
        return pools.getOrDefault(pool, Map.of()).values();
    }

    @Override
    public Runnable keeping(PoolId id, Pool changed) {
        Map<Entry.Key, Entry> entries = pools.computeIfAbsent(id, unseen -> new HashMap<>());
        return () -> changed.changes((key, entry) -> {
            if (entry == null) {
                entries.remove(key);
            } else {
                entries.put(key, entry);
            }
        });
    }
}
