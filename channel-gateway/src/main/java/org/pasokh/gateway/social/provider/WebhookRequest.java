package org.pasokh.gateway.social.provider;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request to our webhook as it came.
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record WebhookRequest(String method, Map<String, String> headers, Map<String, String> query, byte[] body) {

    public WebhookRequest {
        Map<String, String> byName = new TreeMap<>();
        headers.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(byName);
        query = Map.copyOf(query);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
