package org.pasokh.interaction.desk.lease;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// When each agent last had a stream on any replica.
public interface LastSeen {

    void note(Collection<String> agents, Instant now);

    Map<String, Instant> of(Collection<String> agents);
}
