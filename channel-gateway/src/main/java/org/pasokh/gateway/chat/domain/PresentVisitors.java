package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// When the visitors were seen last, on whichever gateway.
public interface PresentVisitors {

    void seen(Collection<String> sessions, Instant at);

    /// Those with an open conversation whom nobody has seen since, and who have not been reported yet.
    List<LostVisitor> unseenSince(Instant since, int atMost);

    /// This one has been reported; unless seen again meanwhile, it need not be again.
    void reported(LostVisitor visitor);
}
