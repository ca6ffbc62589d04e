package org.pasokh.gateway.social.provider;

import java.io.InputStream;

/// Where a file goes while it is fetched.
@FunctionalInterface
public interface FileKeeping {

    /// Reads to the end.
    ///
    /// @param mediaType as the provider says it is
    void keep(String mediaType, InputStream bytes);
}
