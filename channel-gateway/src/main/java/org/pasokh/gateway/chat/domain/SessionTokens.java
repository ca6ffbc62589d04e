package org.pasokh.gateway.chat.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tokens that let a visitor find their chat session again on any gateway: `v1.<session>.<expires>.<signature>`,
/// or `v2.<session>.<owner>.<expires>.<signature>` of a customer for whom the site has vouched: nobody else has it.
public final class SessionTokens {

    public static final Duration GOOD_FOR = Duration.ofDays(30);

    /// Bounded in every part, so that nothing long is ever hashed.
    private static final Pattern FORM =
            Pattern.compile("((?:v1\\.([0-9a-f]{32})|v2\\.([0-9a-f]{32})\\.([A-Za-z0-9_-]{43}))"
                    + "\\.([0-9]{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final SessionKeys keys;

    public SessionTokens(SessionKeys keys) {
        this.keys = keys;
    }

    /// What a token proved to be.
    public sealed interface Check {
        /// @param owner stands for the customer whose it is, if it is somebody's
        record Good(String session, @Nullable String owner) implements Check {}

        record Forged() implements Check {}

        record Expired() implements Check {}
    }

    public String issue(String session, @Nullable String owner, Instant now) {
        long expires = now.plus(GOOD_FOR).getEpochSecond();
        String signed = owner == null ? "v1." + session + "." + expires : "v2." + session + "." + owner + "." + expires;
        return signed + "." + keys.sign(signed);
    }

    /// Stands for something personal where that may not stand; the same for the same.
    public String nameless(String text) {
        return keys.nameless(text);
    }

    public Check check(String token, Instant now) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !keys.verify(parts.group(1), parts.group(6))) {
            return new Check.Forged();
        }
        if (now.getEpochSecond() >= Long.parseLong(parts.group(5))) {
            return new Check.Expired();
        }
        return new Check.Good(parts.group(2) == null ? parts.group(3) : parts.group(2), parts.group(4));
    }
}
