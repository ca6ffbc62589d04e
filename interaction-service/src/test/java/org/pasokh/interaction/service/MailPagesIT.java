package org.pasokh.interaction.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.interaction.service.DeskClient.Reply;

/// What came with a message is read by those who may read the message.
class MailPagesIT {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] ORIGINAL = "From: a\r\n\r\n\u0000\u00ff\r\n".getBytes(UTF_8);

    private final Contacts mina = new Contacts("mails");

    @Test
    void a_mail_is_shown_as_its_sender_laid_it_out_to_those_who_may_read_it() throws Exception {
        hold(
                "html",
                ("<p onclick='x()'>سلام<script>x()</script><img src='cid:logo@mail'>"
                                + "<img src='https://t.example/pixel.gif'><img src='cid:run@mail'></p>")
                        .getBytes(UTF_8));
        hold("logo", PICTURE);
        hold("original", ORIGINAL);
        try (Agent agent = Agent.signIn("mails-1", Replicas.ONE, Replicas.TWO)) {
            String message = mina.writes(new Body(
                    "Order",
                    "سلام",
                    ref("html", "text/html;charset=utf-8", 1),
                    List.of(
                            new Attachment("run.svg", ref("run", "image/svg+xml", 1), "run@mail"),
                            new Attachment("logo.png", ref("logo", "image/png", PICTURE.length), "logo@mail")),
                    ref("original", "message/rfc822", ORIGINAL.length)));
            String interaction = agent.takesOffer();
            String mail = "/desk/v1/interactions/" + interaction + "/messages/" + message;

            assertPage(agent.door(), mail);
            assertPictures(agent.door(), mail);
            assertOriginal(agent.door(), mail);
            assertThat(answerTo(agent, interaction, "tom@a.example").problem())
                    .isEqualTo(DeskClient.PROBLEM + "no-mail");
            for (String none : List.of("tom", "tom@a", "a@b.example\\nBcc: x@y.example", "a@b.example,c@d.example")) {
                assertThat(answerTo(agent, interaction, none).status()).isEqualTo(400);
            }
            assertRefused(mail, interaction);
            agent.finishes(interaction);
        }
    }

    private static void assertPage(DeskClient door, String mail) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get(door, mail + "/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), UTF_8))
                .contains("<p>سلام<img src=\"pictures/1\"></p>", "name=\"blocked-pictures\" content=\"1\"");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox allow-same-origin", "img-src 'self' data:")
                .doesNotContain("allow-scripts", "http:");
        HttpResponse<byte[]> whole = get(door, mail + "/html?elsewhere=true");
        assertThat(new String(whole.body(), UTF_8)).contains("https://t.example/pixel.gif");
        assertThat(header(whole, "Content-Security-Policy")).endsWith("img-src 'self' data: https: http:");
    }

    private static void assertPictures(DeskClient door, String mail) throws IOException, InterruptedException {
        HttpResponse<byte[]> picture = get(door, mail + "/pictures/1");
        assertThat(picture.body()).isEqualTo(PICTURE);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(door, mail + "/pictures/0").statusCode()).isEqualTo(404);
        assertThat(get(door, mail + "/pictures/2").statusCode()).isEqualTo(404);
    }

    private static void assertOriginal(DeskClient door, String mail) throws IOException, InterruptedException {
        HttpResponse<byte[]> original = get(door, mail + "/original");
        assertThat(original.body()).isEqualTo(ORIGINAL);
        assertThat(header(original, "Content-Disposition")).startsWith("attachment");
        assertThat(header(original, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    private static Reply answerTo(Agent agent, String interaction, String address) {
        return agent.door()
                .post(
                        "/desk/v1/interactions/" + interaction + "/messages",
                        "{'commandId': 'copies', 'text': 'yes', 'recipients': [{'place': 'CC', 'address': '%s'}]}"
                                .formatted(address));
    }

    private static void assertRefused(String mail, String interaction) {
        DeskClient other = Replicas.agent("line-1", Replicas.ONE);
        for (String what : List.of("/html", "/pictures/1", "/original")) {
            Reply refused = other.get(mail + what);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo(DeskClient.PROBLEM + "not-your-interaction");
        }
        Reply unknown = Replicas.supervisor().get("/desk/v1/interactions/" + interaction + "/messages/none/html");
        assertThat(unknown.problem()).isEqualTo(DeskClient.PROBLEM + "unknown-message");
    }

    private void hold(String role, byte[] bytes) {
        PaperGateway.HERE.holds(id(role), bytes);
    }

    private ContentRef ref(String role, String mediaType, long length) {
        return new ContentRef(id(role), "0".repeat(64), length, mediaType);
    }

    private String id(String role) {
        return EventIds.of("content", mina.key, role);
    }

    private static HttpResponse<byte[]> get(DeskClient who, String path) throws IOException, InterruptedException {
        return who.http().send(who.request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
