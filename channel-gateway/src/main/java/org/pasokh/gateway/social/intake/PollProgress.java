package org.pasokh.gateway.social.intake;

import org.pasokh.gateway.owning.Ownership;

/// Keeps how far an account has been asked, with its ownership: who has lost the one cannot move the other.
public interface PollProgress {

    /// The number that is on the log last; 0 if there is none.
    long find(String task);

    /// False when the account has been taken over.
    boolean advance(Ownership ownership, long number);
}
