package org.pasokh.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.console.Browser;
import org.pasokh.console.RunningConsole;
import org.pasokh.console.StubService;
import org.pasokh.console.StubService.Asked;

class DeskDoorIT extends RunningConsole {

    @Test
    void a_call_reaches_the_service_whole_and_with_the_sessions_token() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 201, "{\"position\":4}"));

        var answer =
                Browser.signedIn(port()).post("/api/desk/v1/interactions/i-1/messages?x=%20y", "{\"text\":\"سلام\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"position\":4}");
        assertThat(asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/desk/v1/interactions/i-1/messages?x=%20y");
            assertThat(asked.body()).isEqualTo("{\"text\":\"سلام\"}");
            assertThat(asked.headers())
                    .containsEntry("Authorization", "Bearer access-1")
                    .doesNotContainKey("Cookie");
        });
    }

    @Test
    void a_configuration_goes_to_the_service_with_the_version_it_was_made_from() throws Exception {
        onBoth("/admin", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"5\"");
            StubService.json(exchange, 200, "{\"number\":5}");
        });

        var answer = Browser.signedIn(port())
                .put("/api/admin/v1/configuration?comment=x", "queues: {}".repeat(40_000), "application/yaml", "\"4\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"5\"");
        assertThat(asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("PUT");
            assertThat(asked.path()).isEqualTo("/admin/v1/configuration?comment=x");
            assertThat(asked.body()).hasSize(400_000);
            assertThat(asked.headers())
                    .containsEntry("If-Match", "\"4\"")
                    .containsEntry("Content-Type", "application/yaml");
        });
    }

    @Test
    void the_services_problems_pass_through() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 409, "{\"type\":\"urn:pasokh:problem:offer-expired\"}"));

        var answer = Browser.signedIn(port()).post("/api/desk/v1/offers/o-1/accept", "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("offer-expired");
    }

    @Test
    void a_mails_page_keeps_its_own_policy() throws Exception {
        onBoth("/desk", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox; frame-ancestors 'self'");
            StubService.json(exchange, 200, "{}");
        });

        var answer = Browser.signedIn(port()).get("/api/desk/v1/interactions/i-1/messages/m-1/html");

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; frame-ancestors 'self'");
    }

    @Test
    void where_a_late_answer_will_be_is_an_address_of_the_console() throws Exception {
        onBoth("/desk", exchange -> {
            exchange.getResponseHeaders().set("Location", "/desk/v1/commands/c-1?sent=5");
            StubService.json(exchange, 202, "{}");
        });

        var answer = Browser.signedIn(port()).post("/api/desk/v1/presence", "{}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/desk/v1/commands/c-1?sent=5");
    }

    @Test
    void a_replica_that_was_killed_does_not_end_the_desk() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        var browser = Browser.signedIn(port());
        browser.get("/api/desk/v1/snapshot");
        (one.asked().isEmpty() ? two : one).close();

        assertThat(browser.get("/api/desk/v1/snapshot").statusCode()).isEqualTo(200);
        assertThat(browser.post("/api/desk/v1/presence", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_replica_that_hangs_is_passed_by_and_asked_last_for_a_while() throws Exception {
        var hangs = new CountDownLatch(1);
        one.on("/desk", exchange -> await(hangs, 30));
        two.on("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        var browser = Browser.signedIn(port());

        for (int i = 0; i < 4; i++) {
            assertThat(browser.get("/api/desk/v1/snapshot").statusCode()).isEqualTo(200);
        }

        assertThat(one.asked()).hasSizeLessThanOrEqualTo(1);
        assertThat(two.asked()).hasSize(4);
        hangs.countDown();
    }

    @Test
    void a_change_of_the_configuration_may_take_longer() throws Exception {
        onBoth("/admin", exchange -> {
            await(new CountDownLatch(1), 1);
            StubService.json(exchange, 200, "{}");
        });

        assertThat(put(Browser.signedIn(port())).statusCode()).isEqualTo(200);

        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_change_without_an_answer_goes_to_no_other_replica_and_is_held_against_none() throws Exception {
        var hangs = new CountDownLatch(1);
        onBoth("/admin", exchange -> await(hangs, 30));
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));
        var browser = Browser.signedIn(port());

        assertThat(put(browser).statusCode()).isEqualTo(503);
        assertThat(asked()).hasSize(1);
        StubService asked = one.asked().isEmpty() ? two : one;
        browser.get("/api/desk/v1/snapshot");

        assertThat(asked.asked()).hasSize(2);
        hangs.countDown();
    }

    @Test
    void a_replica_that_is_not_ready_is_passed_by() throws Exception {
        one.on("/desk", exchange -> StubService.json(exchange, 503, "{}"));
        two.on("/desk", exchange -> StubService.json(exchange, 200, "{\"from\":\"two\"}"));

        assertThat(Browser.signedIn(port()).get("/api/desk/v1/snapshot").body()).contains("two");
    }

    @Test
    void no_replica_is_a_problem_that_says_to_call_again() throws Exception {
        one.close();
        two.close();

        var answer = Browser.signedIn(port()).post("/api/desk/v1/presence", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body())
                .contains("urn:pasokh:problem:service-unavailable")
                .doesNotContain("Exception");
    }

    @Test
    void what_is_too_large_is_not_passed_on() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));

        var answer = Browser.signedIn(port()).post("/api/desk/v1/interactions/i-1/messages", "x".repeat(300_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_here() throws Exception {
        onBoth("/desk", exchange -> StubService.json(exchange, 200, "{}"));

        var answer = Browser.signedIn(port()).getRaw("/api/desk/v1/stream?cursor=%zz");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:pasokh:problem:malformed-request");
        assertThat(asked()).isEmpty();
    }

    private Stream<Asked> asked() {
        return Stream.concat(one.asked().stream(), two.asked().stream());
    }

    private static HttpResponse<String> put(Browser browser) throws Exception {
        return browser.put("/api/admin/v1/configuration", "queues: {}", "application/yaml", "\"4\"");
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
