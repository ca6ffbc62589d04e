package org.pasokh.interaction.desk.lease;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// When each agent's screen was last heard of by any replica.
public interface LastSeen {

    void note(Map<String, Instant> seen);

    Map<String, Instant> of(Collection<String> agents);
}
