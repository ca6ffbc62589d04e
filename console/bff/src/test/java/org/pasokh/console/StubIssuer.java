package org.pasokh.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// An OpenID provider on a wire: it signs Hannah in at once, insists on PKCE, and numbers the access tokens it gives.
public final class StubIssuer implements AutoCloseable {

    private final StubService wire = StubService.start();
    private final RSAKey key = newKey();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String nonce = "";
    private volatile String challenge = "";
    private volatile Duration lifetime = Duration.ofMinutes(10);
    private volatile boolean refuses;

    public static StubIssuer start() {
        var issuer = new StubIssuer();
        issuer.wire
                .on("/.well-known/openid-configuration", issuer::describe)
                .on("/authorize", issuer::authorize)
                .on("/token", issuer::token)
                .on("/keys", exchange -> StubService.json(exchange, 200, new JWKSet(issuer.key).toString()));
        return issuer;
    }

    public URI address() {
        return wire.address();
    }

    /// How long the tokens it gives from now on are good.
    public void giveTokensFor(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /// From now on it prolongs nothing.
    public void refuse(boolean refuses) {
        this.refuses = refuses;
    }

    public int tokensGiven() {
        return tokens.get();
    }

    @Override
    public void close() {
        wire.close();
    }

    private void describe(HttpExchange exchange) throws IOException {
        StubService.json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        challenge = asked.getOrDefault("code_challenge", "");
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=c0de&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(wire.asked().getLast().body());
        if (refuses || !isProven(asked)) {
            StubService.json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        StubService.json(exchange, 200, """
                {"access_token":"access-%d","refresh_token":"refresh","token_type":"Bearer","expires_in":%d,
                 "scope":"openid profile","id_token":"%s"}
                """.formatted(tokens.incrementAndGet(), lifetime.toSeconds(), idToken(asked)));
    }

    private boolean isProven(Map<String, String> asked) {
        return "refresh_token".equals(asked.get("grant_type"))
                || challenge.equals(s256(asked.getOrDefault("code_verifier", "")));
    }

    private String idToken(Map<String, String> asked) {
        var claims = JwtClaimsSet.builder()
                .issuer(address().toString())
                .subject("hannah")
                .audience(List.of("pasokh-console"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(600))
                .claim("name", "Hannah Reed")
                .claim("locale", "en")
                .claim("roles", List.of("AGENT"));
        if (!"refresh_token".equals(asked.get("grant_type"))) {
            claims.claim("nonce", nonce);
        }
        var header =
                JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
