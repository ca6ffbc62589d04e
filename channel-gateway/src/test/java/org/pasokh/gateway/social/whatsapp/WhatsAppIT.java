package org.pasokh.gateway.social.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.FileArrived;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested.Template;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.FakeProvider;
import org.pasokh.gateway.social.ProviderSuite;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.WebhookRequest;
import tools.jackson.databind.JsonNode;

/// What WhatsApp's adapter does beside what every provider's does.
class WhatsAppIT extends ProviderSuite {

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I'};

    @Override
    protected FakeProvider fake() {
        return new FakeCloudApi();
    }

    @Override
    protected ProviderAccount account(FakeProvider provider, Guards guards) {
        return new WhatsAppAccount(
                "whatsapp",
                new WhatsAppNumber(
                        FakeCloudApi.NUMBER,
                        FakeCloudApi.TOKEN,
                        CloudPosts.SECRET,
                        "verify-token-of-tests",
                        provider.address(),
                        "v25.0"),
                guards);
    }

    @Override
    protected byte[] text(String id, String text) {
        return CloudPosts.message(id, "text", "{\"body\":\"" + text + "\"}");
    }

    @Override
    protected Optional<byte[]> edited(String id, String text, int times) {
        return Optional.of(CloudPosts.messages(
                CloudPosts.NUMBER_CONTACT,
                "{" + CloudPosts.FROM_NUMBER + ",\"id\":\"wamid.edit" + times + "\",\"timestamp\":\""
                        + (1795251600 + times) + "\",\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid." + id
                        + "\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}}}}"));
    }

    @Override
    protected WebhookRequest posted(byte[] body) {
        return CloudPosts.signed(body);
    }

    @Override
    protected Optional<WebhookRequest> overheard(byte[] body) {
        return Optional.empty();
    }

    private FakeCloudApi api() {
        return (FakeCloudApi) provider();
    }

    @Test
    void a_file_is_asked_for_by_its_id_and_comes_after_its_message() {
        api().file("1003383421387256", PICTURE);
        workshop()
                .delivered(
                        CloudPosts.message(
                                "1",
                                "image",
                                "{\"caption\":\"see\",\"mime_type\":\"image/jpeg\",\"sha256\":\"x\",\"id\":\"1003383421387256\"}"));

        workshop().fetch();

        MessageReceived message = workshop().told(MessageReceived.class).getFirst();
        assertThat(message.body().text()).isEqualTo("see");
        FileArrived file = workshop().told(FileArrived.class).getFirst();
        assertThat(file.messageId()).isEqualTo(message.messageId());
        assertThat(file.attachment()).isNotNull();
        assertThat(file.attachment().name()).isEqualTo("image.jpeg");
        assertThat(file.attachment().content().length()).isEqualTo(9);
        assertThat(file.attachment().content().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_file_that_the_provider_keeps_no_more_is_told_of() {
        workshop().delivered(CloudPosts.message("1", "video", "{\"mime_type\":\"video/mp4\",\"id\":\"77\"}"));

        workshop().fetch();

        assertThat(workshop().told(FileArrived.class))
                .singleElement()
                .matches(file -> file.attachment() == null && "graph 100".equals(file.reason()));
    }

    @Test
    void who_tells_no_number_is_written_to_by_their_user_id() throws Exception {
        workshop()
                .delivered(CloudPosts.messages(
                        "{\"profile\":{\"name\":\"Sara\",\"username\":\"sara.m\"},\"user_id\":\"IR.13491208655302741918\"}",
                        "{\"from_user_id\":\"IR.13491208655302741918\",\"id\":\"wamid.1\",\"timestamp\":\"1795251600\","
                                + "\"type\":\"text\",\"text\":{\"body\":\"hello\"}}"));
        workshop().answer("IR.13491208655302741918", "a1", "hello Sara", null);

        workshop().send();

        MessageReceived message = workshop().told(MessageReceived.class).getFirst();
        assertThat(message.sender().address()).isEqualTo("IR.13491208655302741918");
        assertThat(message.sender().name()).isEqualTo("Sara");
        JsonNode sent = api().messages().getFirst();
        assertThat(sent.path("recipient").asString("")).isEqualTo("IR.13491208655302741918");
        assertThat(sent.has("to")).isFalse();
    }

    @Test
    void the_receipts_of_a_message_find_it_whatever_they_call_the_customer() throws Exception {
        answered("a1", null);
        String repeated =
                api().messages().getFirst().path("biz_opaque_callback_data").asString("");
        String id =
                "\"id\":\"wamid.OURS1\",\"timestamp\":\"1795251660\",\"recipient_id\":\"98912\",\"recipient_user_id\":"
                        + "\"IR.1\",\"biz_opaque_callback_data\":\"" + repeated + "\"";
        workshop()
                .delivered(
                        CloudPosts.statuses("{\"status\":\"delivered\"," + id + "},{\"status\":\"read\"," + id + "}"));
        workshop()
                .delivered(CloudPosts.statuses("{\"status\":\"failed\"," + id
                        + ",\"errors\":[{\"code\":131049,\"title\":\"words\",\"message\":\"words\"}]}"));

        assertThat(workshop().told(DeliveryReported.class))
                .extracting(DeliveryReported::messageId, DeliveryReported::status, DeliveryReported::reason)
                .containsExactly(
                        tuple("a1", DeliveryStatus.DELIVERED, null),
                        tuple("a1", DeliveryStatus.READ, null),
                        tuple("a1", DeliveryStatus.FAILED, "graph 131049"));
        assertThat(workshop().inboundKeys()).containsOnly(account().id().conversation(CHAT));
    }

    @Test
    void few_choices_are_buttons_and_many_are_a_list() throws Exception {
        answered("a1", List.of("yes", "no"));
        answered("a2", List.of("one", "two", "three", "four"));

        assertThat(api().messages())
                .extracting(message -> message.path("interactive").path("type").asString(""))
                .containsExactly("button", "list");
    }

    @Test
    void a_file_of_ours_is_handed_in_and_sent_by_its_id() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answerWithFile(CHAT, "a1", "invoice.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));

        workshop().send();

        assertThat(api().uploads()).singleElement().asString().contains("application/pdf", "%PDF-1.7");
        JsonNode sent = api().messages().getFirst();
        assertThat(sent.path("document").path("id").asString("")).isEqualTo("4490709327384033");
        assertThat(sent.path("document").path("filename").asString("")).isEqualTo("invoice.pdf");
        assertThat(workshop().reports).containsExactly("a1 SENT");
    }

    @Test
    void who_was_heard_a_day_ago_gets_no_text_but_a_template() throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().clock.advance(Duration.ofHours(24));
        workshop().answer(CHAT, "a1", "too late", null);
        workshop().answerByTemplate(CHAT, "a2", new Template("order_ready", "fa", List.of("سارا")));

        workshop().send();

        assertThat(workshop().reports).containsExactly("a1 FAILED window-over", "a2 SENT");
        JsonNode sent = api().messages().getFirst().path("template");
        assertThat(sent.path("name").asString("")).isEqualTo("order_ready");
        assertThat(sent.path("language").path("code").asString("")).isEqualTo("fa");
        assertThat(sent.path("components")
                        .path(0)
                        .path("parameters")
                        .path(0)
                        .path("text")
                        .asString(""))
                .isEqualTo("سارا");
        assertThat(api().calls()).isEqualTo(1);
    }

    private void answered(String messageId, @Nullable List<String> choices) throws Exception {
        workshop().delivered(text("1", "hello?"));
        workshop().answer(CHAT, messageId, "which?", choices);
        workshop().send();
    }
}
