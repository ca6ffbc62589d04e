package org.pasokh.gateway.sending;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses what may be sent now: of each conversation the first that is left, so that answers arrive in the order
/// written, and one that has to wait holds up its own conversation only.
public final class NextSends {

    private NextSends() {}

    /// @param due in the order of the log
    /// @param putOff of the same conversations the offset of the first that waits
    static <I extends SendIntent> List<I> of(List<I> due, Map<String, Long> putOff) {
        Set<String> conversations = new HashSet<>();
        return due.stream()
                .filter(intent -> conversations.add(intent.key()))
                .filter(intent -> putOff.getOrDefault(intent.key(), Long.MAX_VALUE) > intent.offset())
                .toList();
    }
}
