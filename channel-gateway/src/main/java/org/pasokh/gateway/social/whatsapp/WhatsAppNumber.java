package org.pasokh.gateway.social.whatsapp;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.graph.GraphAccess;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A phone number of the business at WhatsApp.
///
/// @param phoneNumberId the provider's name of the number, which is not the number
/// @param token of a system user
/// @param appSecret signs what is posted to us
/// @param verifyToken what the provider says when it first greets our webhook
/// @param baseUrl of the Graph API, if not its usual one
/// @param version of the Graph API
public record WhatsAppNumber(
        String phoneNumberId,
        String token,
        String appSecret,
        String verifyToken,
        @Nullable URI baseUrl,
        @DefaultValue("v25.0") String version) {

    public WhatsAppNumber {
        if (!phoneNumberId.matches("\\d+")) {
            throw new IllegalArgumentException("a WhatsApp number needs its phone-number-id, which has only digits");
        }
    }

    GraphAccess access() {
        return new GraphAccess(token, appSecret, verifyToken, baseUrl, version);
    }
}
