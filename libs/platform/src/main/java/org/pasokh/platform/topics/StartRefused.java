package org.pasokh.platform.topics;

import java.util.List;

/// The service does not start on what it found.
public final class StartRefused extends RuntimeException {

    private final List<String> findings;

    StartRefused(List<String> findings) {
        super(String.join("; ", findings), null, false, false);
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
