package org.pasokh.gateway.owning;

import java.time.Instant;
import java.util.Optional;

/// Which process has which mailbox. One at a time, by a lease that is renewed while the process lives; whoever takes
/// over begins a new epoch, and nothing done under an older one is written any more.
public interface Ownerships {

    /// Empty while another one's lease runs.
    Optional<Ownership> claim(String task, String owner, Instant now, Instant until);

    /// False when it was lost.
    boolean renew(Ownership ownership, Instant until);

    void release(Ownership ownership);
}
