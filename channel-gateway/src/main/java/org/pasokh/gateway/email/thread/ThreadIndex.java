package org.pasokh.gateway.email.thread;

import java.util.Optional;

/// Which conversation each Message-ID belongs to that an account has seen or sent. What is entered first stays.
public interface ThreadIndex {

    void enter(String account, String messageId, String key);

    Optional<String> find(String account, String messageId);
}
