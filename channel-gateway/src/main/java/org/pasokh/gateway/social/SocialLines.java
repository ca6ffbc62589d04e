package org.pasokh.gateway.social;

import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.OwnedTask;

/// The leases of this process on accounts, and how their lines are. The lines are social's own.
record SocialLines(OwnedTask.Owning owning) {

    LineStates states() {
        return owning.states();
    }
}
