package org.pasokh.gateway.ledger.messaging;

import java.util.Map;

/// Who has to read what, by the name of the reader.
///
/// @param ofRaw the reader of each type of raw contact
/// @param ofMessages the reader of customers' messages
public record Readers(Map<String, Reader> all, Map<String, String> ofRaw, String ofMessages) {

    /// @param handler as its dead letters name it
    /// @param letters the topic of its service's dead letters
    public record Reader(String topic, String group, String handler, String letters) {}
}
