package org.pasokh.gateway.social.provider;

import java.net.URI;
import java.util.Optional;

/// Where providers reach us.
public record PublicAddress(Optional<URI> url) {

    public static final String WEBHOOKS = "/social/v1/webhooks/";

    public Optional<URI> webhook(String entryPoint) {
        return url.map(base -> base.resolve(WEBHOOKS + entryPoint));
    }
}
