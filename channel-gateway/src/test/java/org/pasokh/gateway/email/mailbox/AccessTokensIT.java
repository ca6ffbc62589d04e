package org.pasokh.gateway.email.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokensIT {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer provider;
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\":\"at-%d\",\"expires_in\":3600}";

    AccessTokensIT() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", this::give);
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void one_token_is_used_until_it_is_refused() throws Exception {
        SignIn tokens = tokens("rt 1");

        assertThat(List.of(tokens.secret(), tokens.secret())).containsExactly("at-1", "at-1");
        tokens.refused();
        assertThat(tokens.secret()).isEqualTo("at-2");
        assertThat(asked.getFirst())
                .isEqualTo("grant_type=refresh_token&refresh_token=rt+1&client_id=c&client_secret=s%26t");
    }

    @Test
    void one_that_ends_soon_is_not_used_again() throws Exception {
        answer = "{\"access_token\":\"at-%d\",\"expires_in\":59}";
        SignIn tokens = tokens("rt");

        assertThat(List.of(tokens.secret(), tokens.secret())).containsExactly("at-1", "at-2");
    }

    @Test
    void a_new_refresh_token_is_the_one_to_use_from_then_on() throws Exception {
        answer = "{\"access_token\":\"at-%d\",\"expires_in\":1,\"refresh_token\":\"rt2\"}";
        SignIn tokens = tokens("rt1");

        tokens.secret();
        tokens.secret();

        assertThat(asked.getLast()).contains("refresh_token=rt2&");
    }

    @Test
    void a_client_of_its_own_right_needs_no_refresh_token() throws Exception {
        tokens("").secret();

        assertThat(asked).containsExactly("grant_type=client_credentials&client_id=c&client_secret=s%26t");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
        400, {"error":"invalid_grant"}, WRONG_CREDENTIALS
        503, busy, NO_ACCESS_TOKEN
        429, slow down, NO_ACCESS_TOKEN
        200, <html>, NO_ACCESS_TOKEN
        200, {}, NO_ACCESS_TOKEN
        """)
    void what_is_wrong_is_known_and_not_repeated(int said, String words, MailProblem problem) {
        status = said;
        answer = words;

        assertThatExceptionOfType(MailServerException.class)
                .isThrownBy(tokens("rt")::secret)
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(problem))
                .satisfies(e -> assertThat(String.valueOf(e.getCause())).doesNotContain(words));
    }

    @Test
    void a_provider_that_is_away_is_a_state() {
        SignIn tokens = tokens("rt");
        provider.stop(0);

        assertThatExceptionOfType(MailServerException.class)
                .isThrownBy(tokens::secret)
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(MailProblem.NO_ACCESS_TOKEN));
    }

    private SignIn tokens(String refreshToken) {
        URI url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        OAuth oauth = new OAuth(url, "c", "s&t", refreshToken, "");
        return SignIn.of(new Transport("127.0.0.1", 1, "user", "", Transport.Tls.NONE, oauth));
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] bytes = answer.formatted(asked.size()).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
