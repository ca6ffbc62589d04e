package org.pasokh.gateway.chat.site;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.EmailAddress;
import org.pasokh.gateway.chat.domain.Form;
import org.pasokh.gateway.chat.domain.Phones;
import org.pasokh.gateway.chat.domain.SiteTokens;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.gateway.chat.domain.VisitorText;

/// Tokens of sites as JWT (RFC 7519) under HMAC-SHA256: `sub` is the customer, `exp` when it is over, `aud` the entry
/// point if it names one; `name`, `email` and `phone_number` as OpenID Connect has them.
public final class SignedVisitors implements SiteTokens {

    private static final int LONGEST_ID = 100;

    /// Whoever finds one should not have it for ever.
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Map<String, List<byte[]>> keys;
    private final Phones phones;

    /// @param keys by entry point, in base64, each at least 32 bytes; the site signs with any of them
    public SignedVisitors(Map<String, List<String>> keys, Phones phones) {
        this.keys = keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Base64.getDecoder()::decode)
                                .toList()));
        this.phones = phones;
        this.keys.forEach(
                (entryPoint, all) -> all.stream().filter(key -> key.length < 32).forEach(key -> {
                    throw new IllegalArgumentException("a visitor key of " + entryPoint + " has fewer than 32 bytes");
                }));
    }

    @Override
    public Optional<Vouched> read(String entryPoint, String token, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            boolean good = JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
                    && isSigned(signed, keys.getOrDefault(entryPoint, List.of()))
                    && isFor(entryPoint, claims)
                    && isBounded(claims, now);
            return good ? details(claims).map(details -> new Vouched(details, isOver(claims, now))) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT token, List<byte[]> keys) throws JOSEException {
        for (byte[] key : keys) {
            if (token.verify(new MACVerifier(key))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(String entryPoint, JWTClaimsSet claims) {
        return claims.getAudience().isEmpty() || claims.getAudience().contains(entryPoint);
    }

    private static boolean isBounded(JWTClaimsSet claims, Instant now) {
        Date end = claims.getExpirationTime();
        return end != null && end.toInstant().isBefore(now.plus(LONGEST_LIFE).plus(CLOCKS_APART));
    }

    private static boolean isOver(JWTClaimsSet claims, Instant now) {
        return !now.isBefore(claims.getExpirationTime().toInstant().plus(CLOCKS_APART));
    }

    private Optional<VisitorDetails> details(JWTClaimsSet claims) throws ParseException {
        String id = inOneLine(claims.getSubject(), LONGEST_ID);
        if (id == null) {
            return Optional.empty();
        }
        String email = claims.getStringClaim("email");
        String phone = claims.getStringClaim("phone_number");
        return Optional.of(new VisitorDetails(
                id,
                inOneLine(claims.getStringClaim("name"), Form.LONGEST_NAME),
                email == null ? null : EmailAddress.read(email).orElse(null),
                phone == null ? null : phones.read(phone).orElse(null),
                List.of()));
    }

    private static @Nullable String inOneLine(@Nullable String text, int longest) {
        return text == null || text.length() > longest ? null : VisitorText.inOneLine(text);
    }
}
