package org.pasokh.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pasokh.console.Browser;
import org.pasokh.console.RunningConsole;

class PageIT extends RunningConsole {

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() throws Exception {
        var headers = Browser.signedIn(port()).page("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void the_page_is_asked_for_anew_and_its_named_parts_are_not() throws Exception {
        var browser = Browser.signedIn(port());

        var page = browser.page("/");
        var script = Pattern.compile("/assets/[\\w-]+\\.js").matcher(page.body());

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(script.find()).isTrue();
        assertThat(browser.page(script.group()).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void what_does_not_exist_is_a_problem_and_not_the_page() throws Exception {
        var browser = Browser.signedIn(port());

        assertThat(browser.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").body()).contains("urn:pasokh:problem:not-found");
        assertThat(browser.get("/missing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void health_needs_no_session() throws Exception {
        assertThat(new Browser(port()).get("/actuator/health").statusCode()).isEqualTo(200);
    }
}
