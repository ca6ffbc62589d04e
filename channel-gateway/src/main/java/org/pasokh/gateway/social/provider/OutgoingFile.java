package org.pasokh.gateway.social.provider;

import java.io.InputStream;

/// The bytes of a file of ours; they are read anew for every attempt, and never held whole.
@FunctionalInterface
public interface OutgoingFile {

    InputStream open();
}
