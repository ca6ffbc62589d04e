package org.pasokh.interaction.routing.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.KeptPools;
import org.pasokh.interaction.routing.domain.PoolId;

/// Pools that are kept for as long as somebody checks a log.
final class PoolsInMemory implements KeptPools {

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
    public void put(PoolId pool, Entry entry) {
        pools.computeIfAbsent(pool, unseen -> new HashMap<>()).put(entry.key(), entry);
    }

    @Override
    public void remove(PoolId pool, Entry.Key key) {
        pools.getOrDefault(pool, Map.of()).remove(key);
    }
}
