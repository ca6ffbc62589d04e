package org.pasokh.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// An issuer of bearer tokens for tests: services check its tokens as they would a real one's.
public final class TestIssuer implements AutoCloseable {

    private static final int KEY_BITS = 2048;

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID("test").generate();
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new TestIssuer(key, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What `pasokh.oidc.issuer` has to be.
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String token(String subject, String... roles) {
        return token(subject, Instant.now().plus(Duration.ofHours(1)), roles);
    }

    public String token(String subject, Instant expires, String... roles) {
        return sign(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .claim("roles", List.of(roles))
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(expires))
                        .build());
    }

    /// The same claims under somebody else's key.
    public String forged(String subject, String... roles) {
        try (TestIssuer other = start()) {
            return sign(
                    other.key,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject(subject)
                            .claim("roles", List.of(roles))
                            .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                            .build());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
