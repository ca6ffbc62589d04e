package org.pasokh.gateway.social.provider;

import java.util.List;
import org.pasokh.gateway.owning.TroubleException;

/// Asking a provider for what it has for us.
public interface Polling {

    /// Waits a while for something. Asking after a number tells the provider that we have all up to it.
    ///
    /// @param after the highest number that is on our log; 0 if there is none
    List<Delivery> next(long after) throws TroubleException;

    /// One delivery.
    ///
    /// @param number rises; the provider's own
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Delivery(long number, byte[] bytes) {}
}
