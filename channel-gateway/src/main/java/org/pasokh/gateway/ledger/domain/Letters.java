package org.pasokh.gateway.ledger.domain;

import java.util.Collection;
import java.util.Set;

/// The dead letters of all services.
public interface Letters {

    /// The ids of those for which there is one.
    Set<String> among(Collection<Unsettled> contacts);
}
