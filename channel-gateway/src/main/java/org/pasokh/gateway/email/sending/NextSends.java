package org.pasokh.gateway.email.sending;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses what may be sent now: of each conversation the first that is left, so that answers arrive in the order
/// written, and a mail that has to wait holds up its own conversation only.
final class NextSends {

    private NextSends() {}

    /// @param due in the order of the log
    /// @param putOff of the same conversations
    static List<SendIntent> of(List<SendIntent> due, List<SendIntent> putOff) {
        Map<String, Long> waiting =
                putOff.stream().collect(Collectors.toMap(SendIntent::key, SendIntent::offset, Math::min));
        Set<String> conversations = new HashSet<>();
        return due.stream()
                .filter(intent -> conversations.add(intent.key()))
                .filter(intent -> waiting.getOrDefault(intent.key(), Long.MAX_VALUE) > intent.offset())
                .toList();
    }
}
