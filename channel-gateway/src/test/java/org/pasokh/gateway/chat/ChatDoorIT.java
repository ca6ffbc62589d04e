package org.pasokh.gateway.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.gateway.chat.domain.SessionKeys;
import org.pasokh.gateway.chat.domain.SessionTokens;

/// What strangers may do at the door, and what not.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatDoorIT {

    private static final String SESSION = "0123456789abcdef0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start("door-" + UUID.randomUUID(), Map.of("pasokh.chat.hello-within", "1s"));
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                                                    | 4400 malformed-frame",
                "{'type':'hello'}                                         | 4400 malformed-frame",
                "{'type':'hello','language':'fa','after':'x'}             | 4400 malformed-frame",
                "{'type':'hello','language':'fa'}}                        | 4400 malformed-frame",
                "{'type':'drop table'}                                    | 4400 unknown-type",
                "{'type':'message','number':1,'text':'a'}                 | 4400 hello-expected",
                "{'type':'ping'}                                          | 4400 hello-expected",
                "{'type':'hello','language':'fa','token':'v1.a.b.c'}      | 4401 token-forged",
            })
    void a_bad_first_frame_is_answered_with_a_reason(String frame, String closing) {
        try (VisitorsPage page = VisitorsPage.open(gateway)) {
            page.say(frame);

            page.awaitClosed(closing);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'hello','language':'fa'}                         | 4400 out-of-order",
                "{'type':'message','number':2,'text':'a'}                 | 4400 out-of-order",
                "{'type':'message','number':'1','text':'a'}               | 4400 malformed-frame",
                "{'type':'message','number':1,'text':{}}                  | 4400 malformed-frame",
                "{'type':'received','messageId':7}                        | 4400 malformed-frame",
                "{'type':'message','type':'leave'}                        | 4400 malformed-frame",
            })
    void a_bad_later_frame_is_answered_with_a_reason(String frame, String closing) {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.say(frame);

            page.awaitClosed(closing);
        }
    }

    @Test
    void a_binary_frame_is_malformed() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.sayBytes("{\"type\":\"typing\"}".getBytes(UTF_8));

            page.awaitClosed("4400 malformed-frame");
        }
    }

    @Test
    void a_frame_too_long_is_cut_off_and_one_just_long_enough_is_read() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            String frame = "{\"type\":\"message\",\"number\":1,\"text\":\"a\",\"x\":\"\"}";
            page.sayRaw(frame.replace("\"\"}", "\"" + "x".repeat(16 * 1024 - frame.length()) + "\"}"));
            page.awaitTicks(1L);

            page.sayRaw("x".repeat(16 * 1024 + 1));

            page.awaitClosed("4413 frame-too-long");
        }
    }

    @Test
    void a_deep_frame_is_malformed() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.sayRaw("{\"type\":\"typing\",\"x\":" + "[".repeat(7_000) + "]".repeat(7_000) + "}");

            page.awaitClosed("4400 malformed-frame");
        }
    }

    @Test
    void an_empty_text_is_refused_with_a_problem_and_nothing_worse() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.say("{'type':'message','number':1,'text':'  '}");
            page.write(2, "text");

            assertThat(page.awaitOne("refused").toString())
                    .contains("\"number\":1")
                    .contains("urn:pasokh:problem:text-empty");
            page.awaitTicks(2L);
        }
    }

    @Test
    void control_characters_and_half_characters_do_not_reach_the_log() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            page.say("{'type':'message','number':1,'text':'a\\u0000b\\ud800c'}");
            page.awaitTicks(1L);

            assertThat(new Business().texts(page.session())).containsExactly("ab\ufffdc");
        }
    }

    @Test
    void who_says_nothing_is_not_waited_for() {
        try (VisitorsPage page = VisitorsPage.open(gateway)) {
            page.awaitClosed("4408 hello-missing");
        }
    }

    @Test
    void a_flood_is_stopped() {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            for (int frame = 0; frame < 1_000 && page.isOpen(); frame++) {
                page.say("{'type':'typing'}");
            }

            page.awaitClosed("4429 too-many-frames");
        }
    }

    @Test
    void a_token_of_another_installation_and_one_of_last_month_are_turned_away() {
        SessionTokens ours = new SessionTokens(SessionKeys.of(List.of(RunningGateway.SESSION_KEY)));
        SessionTokens theirs = new SessionTokens(SessionKeys.of(
                List.of(Base64.getEncoder().encodeToString("x".repeat(32).getBytes(UTF_8)))));
        Instant now = Instant.now();

        assertThat(helloWith(ours.issue(SESSION, null, now.minus(Duration.ofDays(30)))))
                .isEqualTo("4401 token-expired");
        assertThat(helloWith(theirs.issue(SESSION, null, now))).isEqualTo("4401 token-forged");
        VisitorsPage.resumed(gateway, ours.issue(SESSION, null, now), 0).close();
    }

    @Test
    void an_unknown_entry_point_is_told_as_such() {
        try (VisitorsPage page = VisitorsPage.open(gateway.socket("/chat/v1/elsewhere"), "https://any.example")) {
            page.awaitClosed("4404 unknown-entry-point");
        }
    }

    @Test
    void pages_of_listed_sites_and_of_our_own_may_connect_and_no_others() {
        VisitorsPage.open(gateway.socket("/chat/v1/shop"), "https://shop.example")
                .close();
        VisitorsPage.open(gateway.socket("/chat/v1/shop"), gateway.address("").toString())
                .close();

        assertThatThrownBy(() -> VisitorsPage.open(gateway.socket("/chat/v1/shop"), "https://evil.example"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void the_script_may_be_used_by_any_site_and_kept_for_a_while() throws Exception {
        HttpResponse<String> script = get("/widget.js", "https://any.example");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(script.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(script.headers().firstValue("Last-Modified")).isPresent();
        assertThat(script.body()).isNotBlank();
    }

    @Test
    void so_may_its_fonts() throws Exception {
        HttpResponse<String> font = get("/widget-fonts/vazirmatn-arabic-wght-normal.woff2", "https://any.example");

        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(font.headers().firstValue("Cache-Control")).contains("max-age=2592000, public");
    }

    @Test
    void nothing_else_is_open_to_strangers() throws Exception {
        assertThat(get("/chat/v1/shop", null).statusCode()).isEqualTo(400);
        assertThat(get("/somewhere", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env", null).statusCode()).isEqualTo(401);
        assertThat(get("/widget-fonts/../../application.yml", null).statusCode())
                .isIn(400, 401, 404);
    }

    private String helloWith(String token) {
        try (VisitorsPage page = VisitorsPage.open(gateway)) {
            page.say("{'type':'hello','language':'fa','token':'" + token + "'}");
            return page.awaitClosed();
        }
    }

    private HttpResponse<String> get(String path, @Nullable String origin) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address(path));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
