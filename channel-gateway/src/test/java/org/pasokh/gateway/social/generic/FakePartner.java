package org.pasokh.gateway.social.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import org.pasokh.gateway.social.FakeProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A partner that checks our signatures and knows idempotency keys.
public final class FakePartner extends FakeProvider {

    public static final String SECRET = "a secret that a partner and we share";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected boolean served(HttpExchange exchange, byte[] body) {
        return false;
    }

    @Override
    protected Taken message(HttpExchange exchange, byte[] body) {
        String timestamp = exchange.getRequestHeaders().getFirst("Pasokh-Timestamp");
        assertThat(exchange.getRequestHeaders().getFirst("Pasokh-Signature"))
                .isEqualTo(Signed.signature(SECRET, timestamp, body));
        String name = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        JsonNode message = JSON.readTree(body);
        assertThat(message.path("id").asString("")).isEqualTo(name);
        return new Taken(message.path("chat").asString(""), message.path("text").asString(""), name);
    }

    @Override
    protected byte[] accepted(int number) {
        return "{}".getBytes(UTF_8);
    }

    @Override
    protected byte[] refused() {
        return "Sara's number is not known".getBytes(UTF_8);
    }

    @Override
    protected byte[] tooMany(HttpExchange exchange, int seconds) {
        exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
        return new byte[0];
    }
}
