package org.pasokh.gateway.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Finds what of an account may be sent now.
public final class OpenSends<I extends SendIntent> {

    private final String account;
    private final SendIntents<I> intents;
    private final Consumer<I> reporting;

    /// @param reporting tells of one whose result is known and not yet on the log
    public OpenSends(String account, SendIntents<I> intents, Consumer<I> reporting) {
        this.account = account;
        this.intents = intents;
        this.reporting = reporting;
    }

    /// Those that wait behind another of their conversation may be many, and somebody else's message may be after them.
    public List<I> next(Instant now) {
        I last = null;
        while (true) {
            List<I> page = intents.due(account, now, last);
            List<I> unsettled = reported(page);
            Set<String> keys = unsettled.stream().map(SendIntent::key).collect(Collectors.toSet());
            Map<String, Long> putOff = intents.putOff(account, keys, now);
            List<I> next = NextSends.of(unsettled, putOff);
            if (!next.isEmpty() || page.size() < SendIntents.AT_ONCE) {
                return next;
            }
            last = page.getLast();
        }
    }

    /// Tells of those whose result is known but not on the log; gives back the others.
    private List<I> reported(List<I> open) {
        open.stream().filter(SendIntent::isSettled).forEach(reporting);
        return open.stream().filter(intent -> !intent.isSettled()).toList();
    }
}
