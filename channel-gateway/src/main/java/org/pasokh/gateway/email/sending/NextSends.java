package org.pasokh.gateway.email.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses what may be sent now: of each conversation the first that is left, so that answers arrive in the order
/// written, and a mail that has to wait holds up its own conversation only.
final class NextSends {

    private NextSends() {}

    /// @param open in the order of the log
    static List<SendIntent> due(List<SendIntent> open, Instant now) {
        Set<String> conversations = new HashSet<>();
        List<SendIntent> due = new ArrayList<>();
        for (SendIntent intent : open) {
            boolean isFirst = conversations.add(intent.key());
            if (isFirst && !now.isBefore(intent.notBefore())) {
                due.add(intent);
            }
        }
        return due;
    }
}
