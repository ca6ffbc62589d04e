package org.pasokh.gateway.email.intake;

import java.util.Optional;
import org.pasokh.gateway.owning.Ownership;

/// Keeps how far a mailbox has been read, with its ownership: who has lost the one cannot move the other.
public interface ProgressStore {

    Optional<Progress> find(String task);

    /// False when the mailbox has been taken over: then nothing more may be done with it.
    boolean advance(Ownership ownership, Progress progress);
}
