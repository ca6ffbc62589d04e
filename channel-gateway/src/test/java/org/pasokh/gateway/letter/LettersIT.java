package org.pasokh.gateway.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.gateway.RunningGateway;
import org.pasokh.gateway.email.MailLog;
import org.pasokh.gateway.email.MailServerFixture;

/// What visitors of a site get by mail, with a mail server and the log as they are.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersIT {

    private static final Duration SOON = Duration.ofSeconds(30);

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
