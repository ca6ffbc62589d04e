package org.pasokh.gateway.social.botapi;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A bot of the business.
///
/// @param token as the provider gave it; the part before the colon names the account in ids
/// @param webhookSecret proves that a request to our webhook is the provider's
/// @param baseUrl of the provider, if not its usual one
public record Bot(
        String token,
        @DefaultValue("polling") Intake intake,
        @DefaultValue("") String webhookSecret,
        @Nullable URI baseUrl) {

    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    /// How the bot's updates come.
    public enum Intake {
        POLLING,
        WEBHOOK
    }

    public Bot {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("a bot needs a token like 123456:ABC…");
        }
        if (intake == Intake.WEBHOOK && !SECRET.matcher(webhookSecret).matches()) {
            throw new IllegalArgumentException(
                    "a bot's webhook needs a webhook-secret of 16 to 256 of A-Z a-z 0-9 _ -");
        }
    }

    String account() {
        return token.substring(0, token.indexOf(':'));
    }
}
