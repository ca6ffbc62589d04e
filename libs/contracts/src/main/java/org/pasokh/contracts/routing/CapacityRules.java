package org.pasokh.contracts.routing;

import java.util.Set;
import org.pasokh.contracts.contact.Channel;

/// When work holds less than its cost.
///
/// @param interruptible channels whose work is laid aside for live work
/// @param silentUnits what a conversation holds whose customer has long been silent
public record CapacityRules(Set<Channel> interruptible, int silentUnits) {
    public CapacityRules {
        interruptible = InOrder.copyOf(interruptible);
    }
}
