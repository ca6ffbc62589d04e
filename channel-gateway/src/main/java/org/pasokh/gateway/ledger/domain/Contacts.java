package org.pasokh.gateway.ledger.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All contacts of the last weeks, each once, however often it is told of. Words about one may come in any order, the
/// fate before the contact itself.
public interface Contacts {

    /// A contact has come. One that comes again keeps its earliest hour and place.
    void received(Unsettled contact);

    /// @param reason of one that was ignored
    void settled(Tier tier, String id, Fate fate, @Nullable String reason);

    /// Counts of those whose fate is known, that came in between.
    List<Line.Count> counts(Instant from, Instant to);

    /// Those that came in before `to` and whose fate is not known, the oldest first.
    List<Unsettled> unsettled(Instant to, int most);

    /// The ids behind a count, in their order.
    ///
    /// @param reason of ignored ones, all if null
    List<String> ids(Section section, Fate fate, @Nullable String reason, Page page);

    /// @param after the last of the page before, if any
    record Page(@Nullable String after, int most) {}

    /// What one line of the ledger counts.
    record Section(String entryPoint, Instant hour, Tier tier) {}

    /// Forgets what is older than the log itself.
    long forget(Instant before);
}
