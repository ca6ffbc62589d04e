package org.pasokh.interaction.routing.domain;

/// What a request to the router is known by; asked again under it, nothing happens.
public record RequestId(String value) {
    public RequestId {
        IdText.check(RequestId.class, value);
    }
}
