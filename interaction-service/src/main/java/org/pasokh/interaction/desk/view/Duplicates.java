package org.pasokh.interaction.desk.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.platform.inbox.Sequence;

/// Knows events that were published again, by a process that had been stopped and did not know that another had done
/// it. Remembers the subjects heard of last.
final class Duplicates {

    private static final int SUBJECTS = 20_000;

    private final Map<String, Long> lastSeen = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > SUBJECTS;
        }
    };

    boolean isOld(Envelope<? extends Event> envelope) {
        // what goes from one pool to another is counted anew there
        String subject = envelope.key() + ' ' + envelope.subject();
        long last = lastSeen.getOrDefault(subject, 0L);
        if (Sequence.check(last, envelope.seq()) == Sequence.Verdict.STALE) {
            return true;
        }
        lastSeen.put(subject, envelope.seq());
        return false;
    }
}
