package org.pasokh.gateway.social.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.FileArrived;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.FakeProvider;
import org.pasokh.gateway.social.ProviderSuite;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.Secrets;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// What Messenger's and Instagram's adapter does beside what every provider's does.
abstract class PageSuite extends ProviderSuite {

    private static final String SECRET = "app-secret-of-tests";
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I'};

    private final PageKind kind;
    private final int mostBytes;

    PageSuite(PageKind kind, int mostBytes) {
        this.kind = kind;
        this.mostBytes = mostBytes;
    }

    @Override
    protected FakeProvider fake() {
        return new FakeSendApi(mostBytes);
    }

    @Override
    protected ProviderAccount account(FakeProvider provider, Guards guards) {
        Page page = new Page(
                FakeSendApi.PAGE,
                FakeSendApi.TOKEN,
                SECRET,
                "verify-token-of-tests",
                true,
                provider.address(),
                "v25.0");
        return new PageAccount(kind, kind.provider(), page, guards);
    }

    @Override
    protected byte[] text(String id, String text) {
        return event("\"message\":{\"mid\":\"m_" + id + "\",\"text\":\"" + text + "\"}");
    }

    @Override
    protected Optional<byte[]> edited(String id, String text, int times) {
        return Optional.of(event(
                "\"message_edit\":{\"mid\":\"m_" + id + "\",\"text\":\"" + text + "\",\"num_edit\":" + times + "}"));
    }

    @Override
    protected WebhookRequest posted(byte[] body) {
        return new WebhookRequest(
                "POST", Map.of("X-Hub-Signature-256", "sha256=" + Secrets.signature(SECRET, body)), Map.of(), body);
    }

    @Override
    protected Optional<WebhookRequest> overheard(byte[] body) {
        return Optional.empty();
    }

    private byte[] event(String fields) {
        return PageEvents.event(kind, fields);
    }

    private FakeSendApi api() {
        return (FakeSendApi) provider();
    }

    @Test
    void a_file_is_fetched_from_where_it_is_kept() {
        api().file("photo.jpg", PICTURE);
        String url = api().address() + "/files/photo.jpg?oh=1";
        workshop()
                .delivered(event(
                        "\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"image\",\"payload\":{\"url\":\""
                                + url + "\"}}]}"));

        workshop().fetch();

        FileArrived file = workshop().told(FileArrived.class).getFirst();
        assertThat(file.messageId())
                .isEqualTo(workshop().told(MessageReceived.class).getFirst().messageId());
        assertThat(file.attachment()).isNotNull();
        assertThat(file.attachment().name()).isEqualTo("photo.jpg");
        assertThat(file.attachment().content().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void an_address_that_is_not_the_providers_is_never_asked() {
        workshop()
                .delivered(
                        event("\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"share\",\"payload\":{\"url\":"
                                + "\"http://127.0.0.1:1/fbcdn.net\"}}]}"));

        workshop().fetch();

        assertThat(workshop().told(FileArrived.class))
                .singleElement()
                .matches(file -> file.attachment() == null && "other-origin".equals(file.reason()));
    }

    @Test
    void after_a_day_it_is_a_person_who_answers_and_after_seven_nobody() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answer(CHAT, "a1", "at once", null);
        workshop().send();
        api().windowOver();
        workshop().clock.advance(Duration.ofDays(3));
        workshop().answer(CHAT, "a2", "later", null);
        workshop().send();
        workshop().clock.advance(Duration.ofDays(4));
        workshop().answer(CHAT, "a3", "too late", null);
        workshop().send();

        assertThat(api().messages())
                .extracting(message -> message.path("tag").asString("none"))
                .containsExactly("none", "HUMAN_AGENT");
        assertThat(workshop().reports).containsExactly("a1 SENT", "a2 SENT", "a3 FAILED window-over");
    }

    @Test
    void choices_go_along_and_what_is_chosen_comes_back() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answer(CHAT, "a1", "which?", List.of("red", "blue"));
        workshop().send();
        workshop()
                .delivered(event(
                        "\"message\":{\"mid\":\"m_2\",\"text\":\"blue\",\"quick_reply\":{\"payload\":\"blue\"}}"));

        assertThat(api().messages()
                        .getFirst()
                        .path("message")
                        .path("quick_replies")
                        .size())
                .isEqualTo(2);
        assertThat(workshop().told(MessageReceived.class).getLast().extras())
                .isNotNull()
                .matches(extras -> "blue".equals(extras.choice()));
    }

    @Test
    void a_file_of_ours_is_handed_in_and_sent_by_its_id() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answerWithFile(CHAT, "a1", "فاکتور.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));

        workshop().send();

        assertThat(api().uploads()).singleElement().asString().contains("application/pdf", "%PDF-1.7", "\"file\"");
        assertThat(api().messages()
                        .getFirst()
                        .path("message")
                        .path("attachment")
                        .path("payload")
                        .path("attachment_id")
                        .asString(""))
                .isEqualTo("1857777774821032");
        assertThat(workshop().reports).containsExactly("a1 SENT");
    }

    @Test
    void what_was_read_is_known_by_its_name_or_by_the_time() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answer(CHAT, "a1", "one", null);
        workshop().send();
        workshop().clock.advance(Duration.ofMinutes(1));
        workshop().answer(CHAT, "a2", "two", null);
        workshop().send();
        long afterFirst = 1795251600000L + 30_000;
        workshop().delivered(event("\"read\":{\"watermark\":" + afterFirst + "}"));
        workshop().delivered(event("\"read\":{\"mid\":\"m_OURS2\"}"));

        assertThat(workshop().told(DeliveryReported.class))
                .extracting(report -> report.messageId() + " " + report.status())
                .containsExactly("a1 " + DeliveryStatus.READ, "a2 " + DeliveryStatus.READ);
    }
}
