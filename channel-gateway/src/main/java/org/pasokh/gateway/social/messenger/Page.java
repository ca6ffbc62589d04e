package org.pasokh.gateway.social.messenger;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.graph.GraphAccess;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A page or a professional account of the business.
///
/// @param id the provider's, of the page or of the Instagram account
/// @param token of the page, or of the Instagram account
/// @param appSecret signs what is posted to us
/// @param verifyToken what the provider says when it first greets our webhook
/// @param humanAgent whether the app may use the human agent tag, which lets people answer for seven days
/// @param baseUrl of the Graph API, if not its usual one
/// @param version of the Graph API
public record Page(
        String id,
        String token,
        String appSecret,
        String verifyToken,
        @DefaultValue("false") boolean humanAgent,
        @Nullable URI baseUrl,
        @DefaultValue("v25.0") String version) {

    public Page {
        if (!id.matches("\\d+")) {
            throw new IllegalArgumentException("a page or an Instagram account needs its id, which has only digits");
        }
    }

    GraphAccess access() {
        return new GraphAccess(token, appSecret, verifyToken, baseUrl, version);
    }
}
