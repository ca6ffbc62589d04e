package org.pasokh.gateway.chat.domain;

import java.util.Optional;

/// Reads phone numbers as visitors type them.
@FunctionalInterface
public interface Phones {

    /// In E.164; nothing for what cannot be called.
    Optional<String> read(String typed);
}
