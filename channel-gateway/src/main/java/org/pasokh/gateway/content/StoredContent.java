package org.pasokh.gateway.content;

import java.io.IOException;
import java.io.InputStream;
import org.pasokh.contracts.contact.ContentRef;

/// A content that is being read.
public record StoredContent(ContentRef ref, InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
