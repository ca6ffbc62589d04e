package org.pasokh.gateway.social.botapi;

import java.net.URI;

/// Whose Bot API it is.
public enum BotKind {
    TELEGRAM("telegram", "https://api.telegram.org", 4_096, true),
    /// Its `setWebhook` knows no secret token: the secret is a part of our address.
    BALE("bale", "https://tapi.bale.ai", 4_096, false);

    private final String provider;
    private final URI address;
    private final int textLength;
    private final boolean secretInHeader;

    BotKind(String provider, String address, int textLength, boolean secretInHeader) {
        this.provider = provider;
        this.address = URI.create(address);
        this.textLength = textLength;
        this.secretInHeader = secretInHeader;
    }

    String provider() {
        return provider;
    }

    URI address() {
        return address;
    }

    int textLength() {
        return textLength;
    }

    boolean hasSecretInHeader() {
        return secretInHeader;
    }
}
