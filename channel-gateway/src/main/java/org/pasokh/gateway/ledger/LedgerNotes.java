package org.pasokh.gateway.ledger;

import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Tier;
import org.springframework.stereotype.Component;

/// Where those who translate say that nothing is to come of a contact: the log is not told of that.
@Component
public class LedgerNotes {

    private final Contacts contacts;

    LedgerNotes(Contacts contacts) {
        this.contacts = contacts;
    }

    /// To be called before the raw contact is done with.
    ///
    /// @param raw its id
    /// @param reason one of a few words
    public void ignored(String raw, String reason) {
        contacts.settled(Tier.RAW, raw, Fate.IGNORED, reason);
    }
}
