package org.pasokh.gateway.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactInbound.Rated;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.contracts.contact.VisitorFacts;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.gateway.email.MailLog;
import org.pasokh.gateway.email.MailServerFixture;

/// What there is around a conversation: forms, who a visitor is, what was read, a rating, mail. With a mail server and
/// the log as they are.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final byte[] KEY = "the shop signs with these bytes.".getBytes(UTF_8);

    private final Business business = new Business();
    private final HttpClient http = HttpClient.newHttpClient();
    private final MailServerFixture server = new MailServerFixture();
    private final MailLog log = new MailLog();
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        Map<String, String> settings = new TreeMap<>(server.settings());
        settings.put("pasokh.chat.entry-points.shop.mailbox", "support");
        settings.put("pasokh.chat.entry-points.shop.when-closed", "HIDE");
        String question = "pasokh.chat.entry-points.shop.ask-before[0].";
        settings.put(question + "id", "topic");
        settings.put(question + "kind", "CHOICE");
        settings.put(question + "required", "true");
        settings.put(question + "label.en", "About what?");
        settings.put(question + "choices[0].en", "An order");
        settings.put(
                "pasokh.chat.entry-points.shop.visitor-keys",
                Base64.getEncoder().encodeToString(KEY));
        settings.put("pasokh.chat.entry-points.mute.allowed-origins", "https://shop.example");
        gateway = RunningGateway.start("letters-" + UUID.randomUUID(), settings);
    }

    @AfterAll
    void stop() {
        gateway.close();
        server.close();
    }

    @Test
    void who_leaves_an_address_is_answered_by_mail_and_may_answer_back() throws Exception {
        String customer = customer();
        String form = form(newId(), customer, "سفارش من نرسیده است.\\nشمارهٔ ۴۸۲۱۳");

        assertThat(post("shop", form).statusCode()).isEqualTo(202);
        assertThat(post("shop", form).statusCode()).isEqualTo(202);

        List<Envelope<ContactInbound>> received = log.receivedFrom(customer);
        assertThat(received.stream().map(Envelope::id).distinct()).hasSize(1);
        MessageReceived message = (MessageReceived) received.getFirst().event();
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.entryPoint()).isEqualTo("support");
        assertThat(message.sender().name()).isEqualTo("Mina Karimi");
        assertThat(message.body().subject()).isEqualTo("سفارش من نرسیده است.");
        assertThat(message.body().text()).isEqualTo("سفارش من نرسیده است.\nشمارهٔ ۴۸۲۱۳");

        log.answer(received.getFirst().key(), "It is on its way.");

        MimeMessage answer = awaitMail(customer).getFirst();
        assertThat(answer.getSubject()).isEqualTo("Re: سفارش من نرسیده است.");
        assertThat(answer.getContent().toString()).contains("It is on its way.");
        MimeMessage reply = (MimeMessage) answer.reply(false);
        reply.setFrom(customer);
        reply.setText("Thank you");
        server.send(reply);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.receivedFrom(customer))
                        .extracting(Envelope::key)
                        .contains(received.getFirst().key())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .containsOnly(received.getFirst().key()));
    }

    @Test
    void what_is_no_letter_is_refused_by_name() throws Exception {
        assertThat(post("shop", form(newId(), "not an address", "hello")).body())
                .contains("invalid-request", "\"email\"");
        assertThat(post("shop", form("1", customer(), " ")).body()).contains("\"requestId\"", "\"text\"");
        assertThat(post("mute", form(newId(), customer(), "hello")).body()).contains("urn:pasokh:problem:no-mailbox");
        assertThat(post("elsewhere", form(newId(), customer(), "hello")).body()).contains("unknown-entry-point");
    }

    @Test
    void a_widget_is_told_how_it_is_wanted() throws Exception {
        HttpResponse<String> shop = get("shop");
        assertThat(shop.body()).isEqualTo("""
                {"whenClosed":"HIDE","whenUnstaffed":"FORM","mail":true,"rating":true,"questions":[\
                {"id":"topic","kind":"CHOICE","required":true,"label":{"en":"About what?"},\
                "choices":[{"en":"An order"}]}]}""");
        assertThat(shop.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
        assertThat(get("mute").body()).isEqualTo("""
                {"whenClosed":"FORM","whenUnstaffed":"FORM","mail":false,"rating":true,"questions":[]}""");
        assertThat(get("elsewhere").body()).contains("unknown-entry-point");
    }

    @Test
    void the_agent_learns_who_a_visitor_is_and_the_visitor_what_the_agent_has_read() throws Exception {
        VisitorsPage page = greeted(null, signed("4821"));
        page.say("{'type':'about','answers':{'topic':'An order'}}");
        page.write(1, "hello");
        page.awaitTicks(1L);

        MessageReceived message =
                business.inbound(page.session(), MessageReceived.class).getFirst();
        assertThat(message.sender())
                .isEqualTo(new Sender(
                        page.session(),
                        "Mina Karimi",
                        new VisitorFacts(
                                "4821",
                                "mina@example.net",
                                null,
                                List.of(new VisitorFacts.Answer("About what?", "An order")))));
        business.read(page.session(), message.messageId());
        assertThat(page.awaitOne("seen").path("messageId").stringValue()).isEqualTo(message.messageId());

        String token = page.token();
        page.close();
        assertThat(greetedBadly(token, null)).isEqualTo("4402 token-of-another");
        assertThat(greetedBadly(token, signed("4822"))).isEqualTo("4402 token-of-another");
        assertThat(greetedBadly(token, "a.b.c")).isEqualTo("4403 visitor-unproven");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(greeted(token, signed("4821"))
                                .welcome()
                                .path("transcript")
                                .path(0)
                                .path("delivery")
                                .asString())
                        .isEqualTo("READ"));
    }

    @Test
    void what_was_said_goes_by_mail_and_how_it_was_to_the_log() throws Exception {
        String customer = customer();
        VisitorsPage page = greeted(null, null);
        page.write(1, "where is it?");
        page.awaitTicks(1L);
        business.answer(page.session(), "on its way");
        await().atMost(SOON).until(() -> page.texts().contains("on its way"));
        await().atMost(SOON).untilAsserted(() -> {
            page.say("{'type':'copy','email':'" + customer + "'}");
            assertThat(page.heard("done")).isNotEmpty();
        });

        MimeMessage copy = awaitMail(customer).getFirst();
        assertThat(copy.getSubject()).isEqualTo("گفتگوی شما با ما");
        assertThat(copy.getContent().toString()).contains("شما: where is it?", "Negar: on its way");

        page.say("{'type':'rate','score':4,'comment':'thanks'}");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(business.inbound(page.session(), Rated.class))
                        .extracting(Rated::score, Rated::comment)
                        .containsExactly(tuple(4, "thanks")));
        assertThat(server.inbox(customer)).hasSize(1);
    }

    private VisitorsPage greeted(@Nullable String token, @Nullable String visitor) {
        VisitorsPage page = VisitorsPage.open(gateway);
        page.sayRaw(hello(token, visitor));
        page.awaitOne("welcome");
        return page;
    }

    private String greetedBadly(String token, @Nullable String visitor) {
        VisitorsPage page = VisitorsPage.open(gateway);
        page.sayRaw(hello(token, visitor));
        return page.awaitClosed();
    }

    private static String hello(@Nullable String token, @Nullable String visitor) {
        return "{\"type\":\"hello\",\"language\":\"fa\""
                + (token == null ? "" : ",\"token\":\"" + token + "\"")
                + (visitor == null ? "" : ",\"visitor\":\"" + visitor + "\"")
                + "}";
    }

    private static String signed(String customer) throws GeneralSecurityException {
        String claims = """
                {"sub":"%s","name":"Mina Karimi","email":"mina@example.net","exp":%d}""".formatted(customer, Instant.now().plusSeconds(600).getEpochSecond());
        String token = url("{\"alg\":\"HS256\"}".getBytes(UTF_8)) + "." + url(claims.getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return token + "." + url(mac.doFinal(token.getBytes(UTF_8)));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private List<MimeMessage> awaitMail(String customer) {
        await().atMost(SOON).until(() -> !server.inbox(customer).isEmpty());
        return server.inbox(customer);
    }

    private static String form(String id, String email, String text) {
        return """
                {"requestId":"%s","email":"%s","text":"%s","name":"Mina Karimi","language":"fa"}""".formatted(id, email, text);
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String customer() {
        return "mina-" + newId().substring(0, 8) + "@example.net";
    }

    private HttpResponse<String> post(String entryPoint, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(gateway.address("/mail/v1/" + entryPoint))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String entryPoint) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(gateway.address("/widget/v1/" + entryPoint))
                        .header("Origin", "https://shop.example")
                        .build(),
                BodyHandlers.ofString());
    }
}
