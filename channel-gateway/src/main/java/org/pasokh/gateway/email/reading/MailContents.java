package org.pasokh.gateway.email.reading;

import java.io.InputStream;
import org.pasokh.contracts.contact.ContentRef;

/// Where the pieces of a mail that do not go on the log are kept while it is read.
@FunctionalInterface
public interface MailContents {

    /// @param role what the piece is in this mail: `html`, `attachment-1`; the same mail read again names it the same
    ContentRef keep(String role, String mediaType, InputStream bytes);
}
