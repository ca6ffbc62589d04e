package org.pasokh.gateway.chat.domain;

import java.util.Collection;
import java.util.Optional;
import org.pasokh.gateway.chat.domain.VisitorFrame.FileSent;

/// The files that visitors have handed in before they send them.
public interface VisitorFiles {

    /// Nothing where this session has handed in no such file, or one that may not be passed on.
    Optional<SharedFile> find(String session, FileSent sent);

    /// An event is going to refer to them.
    void keep(Collection<SharedFile> files);
}
