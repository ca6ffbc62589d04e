package org.pasokh.interaction.routing;

import java.time.Instant;
import java.util.Optional;

/// Finds an offer on the log by its id. A projection: it can be made anew from the log.
public interface DecisionPlaces {

    void note(DecisionPlace place);

    Optional<DecisionPlace> find(String offerId);

    /// Those that the log no longer has.
    void forgetBefore(Instant moment);
}
