package org.pasokh.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityServerIT {

    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/pasokh";
    private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";
    private static final String CHALLENGE = "fHqnnK8JVGn9Act2vp52KGPBGNKHlxFsjRMgelmsfzI";

    @TempDir
    private static Path data;

    private final int port = freePort();
    private final URI issuer = URI.create("http://localhost:" + port);
    private ConfigurableApplicationContext server;

    @BeforeAll
    void start() {
        server = SpringApplication.run(
                IdentityServer.class,
                "--server.port=" + port,
                "--pasokh.oidc.issuer=" + issuer,
                "--pasokh.data=" + data,
                "--logging.level.root=WARN");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_demo_user_gets_tokens_that_say_name_language_and_roles() throws Exception {
        JsonNode tokens = tokens(signedInAs("sara"));

        for (String token : List.of("access_token", "id_token")) {
            JWTClaimsSet claims = claims(tokens, token);
            assertThat(claims.getSubject()).isEqualTo("sara");
            assertThat(claims.getIssuer()).isEqualTo(issuer.toString());
            assertThat(claims.getStringListClaim("roles")).containsExactly("AGENT");
            assertThat(claims.getStringClaim("name")).isEqualTo("سارا احمدی");
            assertThat(claims.getStringClaim("name#en")).isEqualTo("Sara Ahmadi");
            assertThat(claims.getStringClaim("locale")).isEqualTo("fa");
        }
    }

    @Test
    void supervisor_and_administrator_have_their_roles() throws Exception {
        assertThat(claims(tokens(signedInAs("maryam")), "access_token").getStringListClaim("roles"))
                .containsExactly("SUPERVISOR");
        assertThat(claims(tokens(signedInAs("admin")), "access_token").getStringListClaim("roles"))
                .containsExactly("ADMIN");
    }

    @Test
    void keys_sessions_and_refresh_tokens_outlive_the_process() throws Exception {
        Browser browser = signedInAs("reza");
        JsonNode before = tokens(browser);
        String keys = browser.get(issuer.resolve("/oauth2/jwks")).body();

        stop();
        start();

        assertThat(browser.get(issuer.resolve("/oauth2/jwks")).body()).isEqualTo(keys);
        JsonNode refreshed = token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                before.path("refresh_token").asString()));
        assertThat(claims(refreshed, "access_token").getSubject()).isEqualTo("reza");
        assertThat(code(browser)).isNotBlank();
    }

    @Test
    void a_wrong_password_is_refused_with_a_sentence_in_the_language_of_the_page() throws Exception {
        Browser browser = new Browser();
        URI persian = issuer.resolve("/login?lang=fa");
        browser.get(persian);

        HttpResponse<String> refused = browser.signIn(persian, "sara", "guess");
        String page = browser.get(location(refused)).body();

        assertThat(page).contains("lang=\"fa\" dir=\"rtl\"", "این نام و گذرواژه با هم نمی‌خوانند");
    }

    @Test
    void the_page_speaks_the_language_of_the_browser_until_another_is_chosen() throws Exception {
        Browser browser = new Browser();
        URI page = issuer.resolve("/login");

        assertThat(browser.get(page, "Accept-Language", "fa-IR,en;q=0.5").body())
                .contains("dir=\"rtl\"", "سارا احمدی");
        assertThat(browser.get(page, "Accept-Language", "de").body()).contains("dir=\"ltr\"", "Sara Ahmadi");
        browser.get(issuer.resolve("/login?lang=fa"));
        assertThat(browser.get(page, "Accept-Language", "de").body()).contains("dir=\"rtl\"");
    }

    @Test
    void nobody_is_sent_anywhere_but_to_the_console() throws Exception {
        HttpResponse<String> answer = signedInAs("sara").get(authorization("http://elsewhere.example/"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_client_that_does_not_know_the_secret_gets_no_token() throws Exception {
        HttpResponse<String> answer = new Browser()
                .post(
                        issuer.resolve("/oauth2/token"),
                        Map.of("grant_type", "refresh_token", "refresh_token", "guess"),
                        "Authorization",
                        basic("guess"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        String code = code(signedInAs("sara"));

        HttpResponse<String> answer = new Browser()
                .post(
                        issuer.resolve("/oauth2/token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                CALLBACK,
                                "code_verifier",
                                VERIFIER + "x"),
                        "Authorization",
                        basic("local-only"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void it_says_when_it_is_ready_and_serves_its_page_whole() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.get(issuer.resolve("/actuator/health/readiness"), "Accept", "application/json")
                        .body())
                .contains("UP");
        for (String asset :
                List.of("sign-in.css", "logo.svg", "logo-poster.svg", "vazirmatn-arabic-wght-normal.woff2")) {
            assertThat(browser.get(issuer.resolve("/assets/" + asset)).statusCode())
                    .as(asset)
                    .isEqualTo(200);
        }
    }

    private Browser signedInAs(String user) throws IOException, InterruptedException {
        Browser browser = new Browser();
        HttpResponse<String> asked = browser.get(authorization(CALLBACK));
        browser.signIn(location(asked), user, "pasokh");
        return browser;
    }

    private String code(Browser browser) throws IOException, InterruptedException {
        String query = location(browser.get(authorization(CALLBACK))).getQuery();
        assertThat(query).contains("code=", "state=s");
        return query.replaceAll("(^|.*&)code=([^&]*).*", "$2");
    }

    private JsonNode tokens(Browser browser) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(browser),
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER));
    }

    private JsonNode token(Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                new Browser().post(issuer.resolve("/oauth2/token"), form, "Authorization", basic("local-only"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI authorization(String callback) {
        return issuer.resolve("/oauth2/authorize?"
                + Browser.encoded(Map.of(
                        "response_type", "code",
                        "client_id", "pasokh-console",
                        "redirect_uri", callback,
                        "scope", "openid profile",
                        "state", "s",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256")));
    }

    private URI location(HttpResponse<String> response) {
        return issuer.resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private static JWTClaimsSet claims(JsonNode tokens, String name) throws ParseException {
        return SignedJWT.parse(tokens.path(name).asString()).getJWTClaimsSet();
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("pasokh-console:" + secret).getBytes(UTF_8));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
