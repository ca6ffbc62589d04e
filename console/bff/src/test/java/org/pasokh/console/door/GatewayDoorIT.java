package org.pasokh.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pasokh.console.Browser;
import org.pasokh.console.RunningConsole;
import org.pasokh.console.StubService;

class GatewayDoorIT extends RunningConsole {

    @Test
    void files_and_the_ledger_pass_with_the_sessions_token_also_when_a_gateway_is_gone() throws Exception {
        String file = "x".repeat(400_000);
        onBoth("/content/v1", exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            StubService.json(exchange, 201, "{\"id\":\"c-1\"}");
        });
        onBoth("/ledger/v1", exchange -> StubService.json(exchange, 200, "{}"));
        var browser = Browser.signedIn(port());

        var taken = browser.put("/api/files/v1/uploads/u-1?name=%D9%81.pdf", file, "application/octet-stream", "x");

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(Stream.concat(one.asked().stream(), two.asked().stream()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/content/v1/uploads/u-1?name=%D9%81.pdf");
                    assertThat(asked.body()).isEqualTo(file);
                    assertThat(asked.headers())
                            .containsEntry("Authorization", "Bearer access-1")
                            .containsEntry("Content-Length", "400000")
                            .doesNotContainKey("Cookie");
                });
        (one.asked().isEmpty() ? two : one).close();
        assertThat(browser.get("/api/files/v1/c-1?name=a").statusCode()).isEqualTo(201);
        assertThat(browser.put("/api/files/v1/uploads/u-2?name=a", file, "application/octet-stream", "x")
                        .statusCode())
                .isEqualTo(201);
        assertThat(browser.get("/api/ledger/v1/hours").statusCode()).isEqualTo(200);
        assertThat(browser.post("/api/files/v1/references", "{}").statusCode()).isEqualTo(404);
    }
}
