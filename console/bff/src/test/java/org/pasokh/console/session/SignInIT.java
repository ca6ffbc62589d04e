package org.pasokh.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.console.Browser;
import org.pasokh.console.RunningConsole;
import org.pasokh.console.StubService;

class SignInIT extends RunningConsole {

    @Test
    void a_page_leads_through_the_issuer_and_back_to_where_one_wanted_to_go() throws Exception {
        var page = new Browser(port()).page("/interactions/i-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/interactions/i-1");
        assertThat(page.body()).contains("<title>Pasokh</title>");
    }

    @Test
    void the_page_is_told_who_is_signed_in() throws Exception {
        var me = Browser.signedIn(port()).get("/api/me");

        assertThat(me.body())
                .isEqualTo("{\"id\":\"hannah\",\"name\":\"Hannah Reed\",\"roles\":[\"AGENT\"],\"language\":\"en\"}");
    }

    @Test
    void no_token_reaches_the_browser() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        var browser = new Browser(port());
        var answers = Stream.of(browser.page("/"), browser.get("/api/me"), browser.get("/api/desk/v1/snapshot"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain("access-", "refresh", "eyJ");
            assertThat(answer.headers().map().toString()).doesNotContain("access-", "refresh", "eyJ");
        });
        assertThat(browser.cookies()).contains("PASOKH_CONSOLE=").doesNotContain("access-", "refresh", "eyJ");
    }

    @Test
    void a_call_without_a_session_is_a_problem_and_not_a_redirect() throws Exception {
        var answer = new Browser(port()).get("/api/desk/v1/snapshot");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("urn:pasokh:problem:signed-out");
    }

    @Test
    void a_change_without_the_double_submitted_token_is_refused() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        var answer = Browser.signedIn(port()).postWithoutToken("/api/desk/v1/presence");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:pasokh:problem:forbidden");
        assertThat(one.asked()).isEmpty();
        assertThat(two.asked()).isEmpty();
    }

    @Test
    void a_sign_out_ends_the_session_and_names_the_issuers_own() throws Exception {
        var browser = Browser.signedIn(port());

        var answer = browser.post("/logout", "");

        assertThat(answer.body())
                .contains(issuer.address() + "/end", "post_logout_redirect_uri=http://localhost:" + port() + "/");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_prolonged_before_it_ends() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        issuer.giveTokensFor(Duration.ofSeconds(30));
        var browser = Browser.signedIn(port());
        issuer.giveTokensFor(Duration.ofMinutes(10));

        browser.get("/api/desk/v1/snapshot");
        browser.get("/api/desk/v1/snapshot");

        assertThat(Stream.concat(one.asked().stream(), two.asked().stream()))
                .extracting(asked -> asked.headers().get("Authorization"))
                .containsExactly("Bearer access-2", "Bearer access-2");
    }

    @Test
    void a_session_that_the_issuer_no_longer_prolongs_is_over() throws Exception {
        issuer.giveTokensFor(Duration.ofSeconds(1));
        var browser = Browser.signedIn(port());
        issuer.refuse(true);

        assertThat(browser.get("/api/desk/v1/snapshot").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void an_issuer_that_is_away_does_not_end_a_session_whose_token_is_still_good() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        issuer.giveTokensFor(Duration.ofSeconds(30));
        var browser = Browser.signedIn(port());
        issuer.close();

        assertThat(browser.get("/api/desk/v1/snapshot").statusCode()).isEqualTo(200);
    }

    @Test
    void an_issuer_that_is_away_is_said_in_words_and_does_not_stop_the_console() throws Exception {
        issuer.close();

        var page = new Browser(port()).page("/");

        assertThat(page.uri().getPath()).isEqualTo("/sign-in-problem.html");
        assertThat(page.body()).contains("The sign-in didn’t answer", "سامانهٔ ورود پاسخ نداد");
    }
}
