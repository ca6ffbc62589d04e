package org.pasokh.embedded;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import org.apache.kafka.common.utils.Exit;

/// Kafka ends the whole process when it meets data that it cannot read. While a broker starts, that becomes a failed
/// start instead; later Kafka does as it always does.
final class FatalFaults {

    private static final Set<Start> STARTING = new CopyOnWriteArraySet<>();

    static {
        Exit.setExitProcedure((status, _) -> meet(() -> Runtime.getRuntime().exit(status)));
        Exit.setHaltProcedure((status, _) -> meet(() -> Runtime.getRuntime().halt(status)));
    }

    private FatalFaults() {}

    /// What Kafka's thread sees in place of the end of the process.
    static final class Fault extends RuntimeException {
        Fault() {
            super("Kafka cannot go on; its own lines in the log say why", null, false, false);
        }
    }

    /// A start that is under way.
    static final class Start implements AutoCloseable {

        private final CompletableFuture<Void> result = new CompletableFuture<>();

        Start() {
            STARTING.add(this);
        }

        void succeeded() {
            result.complete(null);
        }

        void failed(Throwable reason) {
            result.completeExceptionally(reason);
        }

        /// Returns when the broker has started; throws the reason, wrapped, when it cannot.
        void await() {
            result.join();
        }

        @Override
        public void close() {
            STARTING.remove(this);
        }
    }

    private static void meet(Runnable end) {
        if (STARTING.isEmpty()) {
            end.run();
        }
        Fault fault = new Fault();
        STARTING.forEach(start -> start.failed(fault));
        throw fault;
    }
}
