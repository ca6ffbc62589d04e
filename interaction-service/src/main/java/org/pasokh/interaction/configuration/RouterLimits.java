package org.pasokh.interaction.configuration;

import java.util.stream.Stream;
import org.pasokh.contracts.EventCodec;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.Fault;

/// What one pool's router takes at most.
final class RouterLimits {

    /// The router refuses requests of half a mebibyte unread; each day's openings are of another length.
    static final int MOST_BYTES = 480 * 1024;

    /// As many as are told at once, in one document.
    static final int MOST_AGENTS = 10_000;

    private RouterLimits() {}

    static Stream<Fault> faults(Content content, Openings openings) {
        return content.pools().keySet().stream()
                .flatMap(pool -> faults(pool, PoolConfiguration.of(pool, 1, content, openings)));
    }

    private static Stream<Fault> faults(String pool, PoolConfiguration configuration) {
        if (configuration.agents().size() > MOST_AGENTS) {
            return Stream.of(new Fault("/agents", "more than " + MOST_AGENTS + " are in the pool " + pool));
        }
        int bytes = EventCodec.value(configuration.pool()).length;
        return bytes <= MOST_BYTES
                ? Stream.empty()
                : Stream.of(new Fault(
                        "/queues",
                        "queues, their openings and the names of agents come to " + bytes / 1024
                                + " KiB for the router's pool " + pool + ", which takes " + MOST_BYTES / 1024));
    }
}
