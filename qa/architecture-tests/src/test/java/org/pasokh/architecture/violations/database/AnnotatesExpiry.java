package org.pasokh.architecture.violations.database;

import org.springframework.data.mongodb.core.index.Indexed;

/// The same by annotation.
public final class AnnotatesExpiry {

    @Indexed(expireAfter = "1d")
    private final String key;

    public AnnotatesExpiry(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
