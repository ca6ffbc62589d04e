package org.pasokh.gateway.social.provider;

import java.util.List;
import org.pasokh.gateway.owning.TroubleException;

/// Asking a provider for what it has for us.
public interface Polling {

    /// Waits a while for something.
    ///
    /// @param after the number of the last delivery of the time before, which the provider may forget with those
    /// before it, because they are on our log; 0 if there was none
    List<Delivery> next(long after) throws TroubleException;

    /// One delivery.
    ///
    /// @param number the provider's own
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Delivery(long number, byte[] bytes) {}
}
