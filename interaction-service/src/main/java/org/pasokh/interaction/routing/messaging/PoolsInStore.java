package org.pasokh.interaction.routing.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.EntryKind;
import org.pasokh.interaction.routing.domain.KeptPools;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;

/// A task's pools in its store: each entry under pool, kind and id.
final class PoolsInStore implements KeptPools {

    private static final String SEPARATOR = "\u001f";

    private final KeyValueStore<String, byte[]> store;

    PoolsInStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public Map<PoolId, List<Entry>> load() {
        Map<PoolId, List<Entry>> pools = new HashMap<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> pools.computeIfAbsent(poolOf(each.key), unseen -> new ArrayList<>())
                    .add(entry(each)));
        }
        return pools;
    }

    @Override
    public Collection<Entry> load(PoolId pool) {
        List<Entry> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> own =
                store.prefixScan(pool.value() + SEPARATOR, new StringSerializer())) {
            own.forEachRemaining(each -> entries.add(entry(each)));
        }
        return entries;
    }

    @Override
    public Runnable keeping(PoolId id, Pool changed) {
        List<KeyValue<String, byte @Nullable []>> writes = new ArrayList<>();
        changed.changes(
                (key, entry) -> writes.add(KeyValue.pair(key(id, key), entry == null ? null : EntryJson.write(entry))));
        return () -> writes.forEach(write -> store.put(write.key, write.value));
    }

    private static String key(PoolId pool, Entry.Key key) {
        return pool.value() + SEPARATOR + key.kind() + SEPARATOR + key.id();
    }

    private static PoolId poolOf(String key) {
        return new PoolId(key.substring(0, key.indexOf(SEPARATOR)));
    }

    private static Entry entry(KeyValue<String, byte[]> stored) {
        String kind = stored.key.split(SEPARATOR, 3)[1];
        return EntryJson.read(EntryKind.valueOf(kind), stored.value);
    }
}
