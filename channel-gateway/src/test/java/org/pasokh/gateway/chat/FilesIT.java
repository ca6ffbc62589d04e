package org.pasokh.gateway.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of agents and visitors, and what may come in at these doors and what not.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000100000001");
    private static final String UPLOADS = "/content/v1/uploads/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private final Business business = new Business();
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        gateway = RunningGateway.start(
                "files-" + UUID.randomUUID(),
                Map.of(
                        "pasokh.oidc.issuer",
                        issuer.issuer(),
                        "pasokh.content.files.largest",
                        "1MB",
                        "pasokh.chat.files.per-address",
                        "9"));
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void an_agents_file_is_what_its_bytes_are_and_comes_back_as_nothing_a_browser_opens() throws Exception {
        String upload = newId();
        HttpResponse<String> taken = asAgent("sara", put(UPLOADS + upload + "?name=%D9%81%DB%8C%D8%B4.pdf", PNG));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        JsonNode file = JSON.readTree(taken.body());
        assertThat(file.path("name").asString()).isEqualTo("فیش.pdf");
        assertThat(file.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(file.path("length").asLong()).isEqualTo(PNG.length);

        String id = file.path("id").asString();
        HttpResponse<InputStream> read = http.send(
                agent("reza", request("/content/v1/" + id + "?name=%D9%81%DB%8C%D8%B4.png"))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(read.body().readAllBytes()).isEqualTo(PNG);
        assertThat(read.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"));
        assertThat(read.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D9%81%DB%8C%D8%B4.png");
    }

    @Test
    void the_same_upload_is_the_same_file_and_another_agents_is_another() throws Exception {
        String upload = newId();
        String first = idOf(asAgent("sara", put(UPLOADS + upload + "?name=a.png", PNG)));

        assertThat(idOf(asAgent("sara", put(UPLOADS + upload + "?name=b.png", PNG))))
                .isEqualTo(first);
        assertThat(idOf(asAgent("reza", put(UPLOADS + upload + "?name=a.png", PNG))))
                .isNotEqualTo(first);
    }

    @Test
    void what_may_not_come_does_not() throws Exception {
        byte[] program = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
        assertRefused(put(UPLOADS + newId() + "?name=a.png", program), 422, "file-type-not-allowed");
        assertRefused(
                put(UPLOADS + newId() + "?name=a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)),
                422,
                "file-type-not-allowed");
        assertRefused(put(UPLOADS + newId() + "?name=a.txt", new byte[0]), 422, "file-empty");
        byte[] large = "a".repeat(1_200_000).getBytes(UTF_8);
        assertRefused(put(UPLOADS + newId() + "?name=a.txt", large), 413, "file-too-large");
        assertRefused(
                request(UPLOADS + newId() + "?name=a.txt")
                        .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
                413,
                "file-too-large");
        assertThat(send(put(UPLOADS + newId() + "?name=a.png", PNG)).statusCode())
                .isEqualTo(401);
        assertThat(send(agentWith("QUALITY", put(UPLOADS + newId() + "?name=a.png", PNG)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void contents_are_referred_to_all_or_none() throws Exception {
        String id = idOf(asAgent("sara", put(UPLOADS + newId() + "?name=a.png", PNG)));

        HttpResponse<String> kept = asAgent("sara", post("/content/v1/references", "{\"ids\":[\"" + id + "\"]}"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        JsonNode content = JSON.readTree(kept.body()).path("contents").path(0);
        assertThat(content.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(content.path("length").asLong()).isEqualTo(PNG.length);

        String some = "{\"ids\":[\"" + id + "\",\"" + newId() + "\"]}";
        assertRefused(post("/content/v1/references", some), 404, "unknown-content");
        assertRefused(post("/content/v1/references", "{\"ids\":[\"../x\"]}"), 400, "invalid-request");
    }

    @Test
    void a_visitor_hands_in_a_file_sends_it_and_only_this_chat_gets_at_it() throws Exception {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway);
                VisitorsPage other = VisitorsPage.welcomed(gateway)) {
            String upload = newId();
            String door = "/chat-files/v1/shop/";
            HttpResponse<String> taken = send(put(door + upload + "?name=receipt.jpg", PNG)
                    .header("X-Chat-Token", page.token())
                    .header("Origin", "https://shop.example"));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(taken.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://shop.example");
            String id = idOf(taken);

            other.say("{'type':'message','number':1,'text':'','files':[{'upload':'" + upload + "','name':'x'}]}");
            assertThat(other.awaitOne("refused").path("problem").path("type").asString())
                    .endsWith("unknown-file");
            page.say("{'type':'message','number':1,'text':'','files':[{'upload':'" + upload
                    + "','name':'receipt.jpg'}]}");
            page.awaitTicks(1L);

            MessageReceived message =
                    business.inbound(page.session(), MessageReceived.class).getFirst();
            assertThat(message.body().attachments()).singleElement().satisfies(it -> {
                assertThat(it.name()).isEqualTo("receipt.jpg");
                assertThat(it.content().id()).isEqualTo(id);
                assertThat(it.content().mediaType()).isEqualTo("image/png");
            });
            assertThat(page.awaitOne("message").path("files").path(0).path("id").asString())
                    .isEqualTo(id);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> send(request(door + id).header("X-Chat-Token", page.token()))
                                    .statusCode()
                            == 200);
            assertThat(send(request(door + id).header("X-Chat-Token", other.token()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send(request(door + id).header("X-Chat-Token", "v1.a.b.c"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(request(door + id)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void an_agents_file_reaches_the_visitor() throws Exception {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            JsonNode file = JSON.readTree(
                    asAgent("sara", put(UPLOADS + newId() + "?name=a.png", PNG)).body());
            business.sayWith(
                    page.session(),
                    new Attachment(
                            "a.png",
                            new ContentRef(
                                    file.path("id").asString(),
                                    file.path("sha256").asString(),
                                    PNG.length,
                                    "image/png")));

            JsonNode shown = page.awaitOne("message").path("files").path(0);
            assertThat(shown.path("name").asString()).isEqualTo("a.png");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> send(request("/chat-files/v1/shop/"
                                                    + shown.path("id").asString())
                                            .header("X-Chat-Token", page.token()))
                                    .statusCode()
                            == 200);
        }
    }

    @Test
    void one_address_hands_in_so_many_files() throws Exception {
        try (VisitorsPage page = VisitorsPage.welcomed(gateway)) {
            int last = 0;
            for (int sent = 0; sent < 10; sent++) {
                last = send(put("/chat-files/v1/shop/" + newId() + "?name=a.png", PNG)
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("X-Chat-Token", page.token()))
                        .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    private void assertRefused(HttpRequest.Builder request, int status, String problem) throws Exception {
        HttpResponse<String> answer = asAgent("sara", request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:pasokh:problem:" + problem);
    }

    private HttpResponse<String> asAgent(String agent, HttpRequest.Builder request) throws Exception {
        return send(agent(agent, request));
    }

    private HttpRequest.Builder agent(String agent, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + issuer.token(agent, "AGENT"));
    }

    private HttpRequest.Builder agentWith(String role, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + issuer.token("quentin", role));
    }

    private HttpRequest.Builder put(String path, byte[] bytes) {
        return request(path).PUT(BodyPublishers.ofByteArray(bytes));
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.address(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String idOf(HttpResponse<String> taken) {
        return JSON.readTree(taken.body()).path("id").asString();
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
