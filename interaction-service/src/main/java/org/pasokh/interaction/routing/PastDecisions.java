package org.pasokh.interaction.routing;

import java.util.Optional;

/// The router's decisions as they stand on the log.
public interface PastDecisions {

    Optional<PastDecision> find(String offerId);

    /// Makes a decision again from the requests that led to it.
    Again again(PastDecision decision);
}
