package org.pasokh.gateway.email.sending;

import java.io.InputStream;
import java.util.Optional;

/// Where the files that go with mails are read from.
@FunctionalInterface
public interface FilesToSend {

    /// The bytes of a content; empty when it is gone. The caller closes them.
    Optional<InputStream> open(String contentId);
}
