package org.pasokh.gateway.content;

import java.io.InputStream;

/// Looks for what harms whoever opens a file.
public interface FileScanner {

    /// Reads the bytes as far as it needs them.
    ///
    /// @throws ScannerAwayException when nobody answers
    Verdict scan(InputStream bytes);
}
