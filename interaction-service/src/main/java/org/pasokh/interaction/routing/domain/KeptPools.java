package org.pasokh.interaction.routing.domain;

import java.util.Collection;
import java.util.Map;

/// A partition's pools as they are kept from one start of the router to the next, entry by entry.
public interface KeptPools {

    Map<PoolId, ? extends Collection<Entry>> load();

    Collection<Entry> load(PoolId pool);

    /// Makes ready to keep what the pool's last reading changed: what cannot be kept fails here, before anything is.
    Runnable keeping(PoolId id, Pool changed);
}
