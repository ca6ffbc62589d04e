package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.CallbackRefusal;
import org.pasokh.contracts.contact.ContactInbound.CallbackAsked;
import org.pasokh.contracts.contact.ContactInbound.CallbackCancelled;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.gateway.RunningGateway;

/// Asking to be called by a form, and what strangers may do at that door and what not.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackDoorIT {

    private static final String SHOP = "/callback/v1/shop";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Business business = new Business();
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start(
                "callbacks-" + UUID.randomUUID(),
                Map.of(
                        "pasokh.chat.forms.per-address",
                        "4",
                        "pasokh.chat.entry-points.outlet.allowed-origins",
                        "https://shop.example"));
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void a_form_is_one_wish_on_the_log_however_often_it_is_sent() throws Exception {
        String id = newId();
        HttpResponse<String> first = post(SHOP, form(id, "0912 345 6789", "my <b>fridge</b> is warm", ""));
        HttpResponse<String> again = post(SHOP, form(id, "0912 345 6789", "my <b>fridge</b> is warm", ""));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(business.inbound(sessionOf(id)).stream().map(it -> it.id()).distinct())
                .hasSize(1);
        CallbackAsked asked =
                business.inbound(sessionOf(id), CallbackAsked.class).getFirst();
        assertThat(asked.phone()).isEqualTo("+989123456789");
        assertThat(asked.customer()).doesNotContain("912");
        assertThat(asked.form()).isEqualTo(new CallbackAsked.Form("my <b>fridge</b> is warm", "Mina Karimi", "fa"));
    }

    @Test
    void how_it_stands_is_told_and_it_can_be_taken_back() throws Exception {
        String id = newId();
        assertThat(get(SHOP + "/" + id).statusCode()).isEqualTo(404);
        assertThat(delete(SHOP + "/" + id).statusCode()).isEqualTo(404);
        post(SHOP, form(id, "0912 345 6789", "call me", ""));

        business.announce(sessionOf(id), ConversationState.CALLBACK, null);

        await().atMost(Duration.ofSeconds(20)).until(() -> get(SHOP + "/" + id).body(), it -> it.contains("AGREED"));
        assertThat(delete(SHOP + "/" + id).statusCode()).isEqualTo(202);
        assertThat(business.inbound(sessionOf(id), CallbackCancelled.class)).hasSize(1);
    }

    @Test
    void who_has_one_open_already_is_told_so() throws Exception {
        String id = newId();
        post(SHOP, form(id, "0912 345 6789", "call me", ""));

        business.refuse(sessionOf(id), CallbackRefusal.ALREADY_OPEN, null);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(SHOP + "/" + id).body(), it -> it.contains("REFUSED") && it.contains("ALREADY_OPEN"));
    }

    @Test
    void whose_time_is_full_is_told_the_next_that_are_not() throws Exception {
        String id = newId();
        post(SHOP, form(id, "0912 345 6789", "call me", ""));
        Instant next = Instant.parse("2026-11-21T09:15:00Z");

        business.refuse(sessionOf(id), CallbackRefusal.TIME_FULL, List.of(next));

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> get(SHOP + "/" + id).body(),
                        it -> it.contains("TIME_FULL") && it.contains("\"freeTimes\":[\"2026-11-21T09:15:00Z\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call me                                       | 400 | malformed-request",
                "null                                          | 400 | malformed-request",
                "[]                                            | 400 | malformed-request",
                "{'requestId':'ID','requestId':'ID'}           | 400 | malformed-request",
                "{'requestId':'ID','phone':{},'subject':'a'}   | 400 | malformed-request",
                "{}                                            | 400 | invalid-request",
                "{'requestId':'1','phone':'09123456789','subject':'a'}  | 400 | invalid-request",
                "{'requestId':'ID','phone':'09123456789','subject':' '} | 400 | invalid-request",
                "{'requestId':'ID','phone':'09123456789','subject':'a','language':'fa\\r\\nX: y'} | 400 | invalid-request",
                "{'requestId':'ID','phone':'call me','subject':'a'}     | 422 | phone-invalid",
                "{'requestId':'ID','phone':'+98 912','subject':'a'}     | 422 | phone-invalid",
            })
    void what_is_no_form_is_refused_by_name(String body, int status, String problem) throws Exception {
        HttpResponse<String> answer = post(SHOP, body.replace("ID", newId()).replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:pasokh:problem:" + problem);
    }

    @Test
    void a_name_of_two_lines_is_one_and_what_is_too_long_is_not_read() throws Exception {
        String id = newId();
        String body = form(id, "0912 345 6789", "a", "").replace("Mina Karimi", "Mina\\r\\nX-Evil: 1\\u0000");
        assertThat(post(SHOP, body).statusCode()).isEqualTo(202);
        CallbackAsked asked =
                business.inbound(sessionOf(id), CallbackAsked.class).getFirst();
        assertThat(asked.form()).isNotNull();
        assertThat(asked.form().name()).isEqualTo("Mina X-Evil: 1");

        assertThat(post(SHOP, form(newId(), "09123456789", "x".repeat(501), "")).statusCode())
                .isEqualTo(400);
        assertThat(post(SHOP, form(newId(), "09123456789", "x".repeat(9_000), ""))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void only_the_entry_points_sites_may_send_forms() throws Exception {
        String body = form(newId(), "0912 345 6789", "a", "");

        assertThat(send(request(SHOP)
                                .header("Origin", "https://evil.example")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> listed = send(request(SHOP)
                .header("Origin", "https://shop.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(listed.statusCode()).isEqualTo(202);
        assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
        assertThat(send(request(SHOP).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("/callback/v1/elsewhere", body).body()).contains("unknown-entry-point");
    }

    @Test
    void one_address_may_send_so_many() throws Exception {
        String address = nextAddress();
        for (int sent = 0; sent < 4; sent++) {
            assertThat(post(SHOP, form(newId(), "0912 345 6789", "a", ""), address)
                            .statusCode())
                    .isEqualTo(202);
        }

        HttpResponse<String> fifth = post(SHOP, form(newId(), "0912 345 6789", "a", ""), address);
        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Retry-After")).contains("600");
    }

    @Test
    void a_time_may_be_named_within_the_opening_hours() throws Exception {
        Instant opens = Instant.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.HOURS);
        business.opens("shop", List.of(opens, opens.plus(Duration.ofHours(8))));
        await().atMost(Duration.ofSeconds(20)).until(() -> get(SHOP).body(), it -> it.contains(opens.toString()));

        String id = newId();
        assertThat(post(
                                SHOP,
                                form(
                                        id,
                                        "0912 345 6789",
                                        "a",
                                        opens.plusSeconds(3_600).toString()))
                        .statusCode())
                .isEqualTo(202);
        assertThat(business.inbound(sessionOf(id), CallbackAsked.class)
                        .getFirst()
                        .notBefore())
                .isEqualTo(opens.plusSeconds(3_600));
        HttpResponse<String> closed = post(
                SHOP, form(newId(), "0912 345 6789", "a", opens.minusSeconds(60).toString()));
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("time-not-open");
        assertThat(post(SHOP, form(newId(), "0912 345 6789", "a", "2020-01-01T00:00:00Z"))
                        .body())
                .contains("time-not-open");
    }

    @Test
    void where_it_does_not_open_in_the_days_to_come_nothing_is_asked() throws Exception {
        String outlet = "/callback/v1/outlet";
        business.opens("outlet", List.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> get(outlet).body(), it -> it.contains("\"openings\":[]"));

        String id = newId();
        HttpResponse<String> closed = post(outlet, form(id, "0912 345 6789", "call me", ""));

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(422);
        assertThat(closed.body()).contains("urn:pasokh:problem:entry-point-closed");
        assertThat(business.inbound(EventIds.of("callback-form", "outlet", id))).isEmpty();
    }

    static String form(String id, String phone, String subject, String time) {
        return """
                {"requestId":"%s","phone":"%s","subject":"%s","name":"Mina Karimi","language":"fa"%s}""".formatted(id, phone, subject, time.isEmpty() ? "" : ",\"time\":\"" + time + "\"");
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String sessionOf(String id) {
        return EventIds.of("callback-form", "shop", id);
    }

    private static String nextAddress() {
        return "203.0.113." + ADDRESSES.incrementAndGet();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, nextAddress());
    }

    private HttpResponse<String> post(String path, String body, String address)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.address(path))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.address(path)).header("X-Forwarded-For", nextAddress());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
