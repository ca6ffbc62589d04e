package org.pasokh.gateway.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.pasokh.gateway.ledger.messaging.Readers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the ledger; what each is for stands in ledger.yml.
@ConfigurationProperties("pasokh.ledger")
record LedgerSettings(
        @DefaultValue("15s") Duration lookEvery,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("15d") Duration keptFor,
        Map<String, Reader> readers) {

    LedgerSettings {
        if (!lookEvery.isPositive() || grace.isNegative() || !keptFor.isPositive()) {
            throw new IllegalArgumentException("pasokh.ledger: look-every, grace and kept-for must be positive");
        }
        readers = Map.copyOf(readers);
    }

    /// @param type of the raw contacts that it reads; of the reader of messages none
    record Reader(String topic, @DefaultValue("") String type, String group, String handler, String letters) {}

    Readers toReaders() {
        Map<String, Readers.Reader> all = new HashMap<>();
        Map<String, String> ofRaw = new HashMap<>();
        String ofMessages = "";
        for (Map.Entry<String, Reader> entry : readers.entrySet()) {
            Reader it = entry.getValue();
            all.put(entry.getKey(), new Readers.Reader(it.topic, it.group, it.handler, it.letters));
            if (it.type.isEmpty()) {
                ofMessages = entry.getKey();
            } else {
                ofRaw.put(it.type, entry.getKey());
            }
        }
        return new Readers(Map.copyOf(all), Map.copyOf(ofRaw), ofMessages);
    }
}
