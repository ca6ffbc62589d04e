package org.pasokh.interaction.routing.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pasokh.interaction.routing.domain.Happened;
import org.pasokh.interaction.routing.domain.KeptPools;
import org.pasokh.interaction.routing.domain.LogEntry;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a partition's log entry by entry and keeps what each one changed.
public final class ReadingTheLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingTheLog.class);

    private final Router router;
    private final KeptPools kept;
    private final Map<PoolId, Pool> pools = new HashMap<>();

    /// Begins where the kept pools stand.
    public ReadingTheLog(Router router, KeptPools kept) {
        this.router = router;
        this.kept = kept;
        kept.load().forEach((id, entries) -> pools.put(id, Pool.of(id, entries)));
    }

    /// What came of reading an entry.
    public sealed interface Outcome<T> {
        record Decided<T>(T told) implements Outcome<T> {}

        /// The pool has read it before.
        record ReadBefore<T>() implements Outcome<T> {}

        /// The router itself failed. The pool stands as it did before.
        record Failed<T>(String reason) implements Outcome<T> {}
    }

    /// @param telling puts what has happened into the words of the log; if it cannot, nothing has happened
    public <T> Outcome<T> read(PoolId id, LogEntry entry, Function<List<Happened>, T> telling) {
        Pool pool = pools.computeIfAbsent(id, Pool::new);
        if (Router.hasRead(pool, entry)) {
            return new Outcome.ReadBefore<>();
        }
        T told;
        Runnable keeping;
        try {
            told = telling.apply(router.read(pool, entry));
            keeping = kept.keeping(id, pool);
        } catch (RuntimeException e) {
            LOG.error(
                    "routing.failed pool={} request={} position={}",
                    id.value(),
                    entry.id().value(),
                    entry.position(),
                    e);
            // half decided is not decided: what the pool was is in what is kept
            pools.put(id, Pool.of(id, kept.load(id)));
            return new Outcome.Failed<>(e.getClass().getSimpleName());
        }
        keeping.run();
        return new Outcome.Decided<>(told);
    }

    public Collection<Pool> pools() {
        return pools.values();
    }

    /// Visits that wait for a supervisor.
    public int held() {
        return pools.values().stream().mapToInt(Pool::held).sum();
    }

    public int waiting() {
        return pools.values().stream().mapToInt(Pool::waiting).sum();
    }
}
