package org.pasokh.gateway.social.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageDeleted;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactInbound.Reacted;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.FakeProvider;
import org.pasokh.gateway.social.ProviderSuite;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.WebhookRequest;

class PartnerIT extends ProviderSuite {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    @Override
    protected FakeProvider fake() {
        return new FakePartner();
    }

    @Override
    protected ProviderAccount account(FakeProvider provider, Guards guards) {
        return new PartnerAccount(
                "shop-app", new Partner("shop", FakePartner.SECRET, provider.address(), 4_096, 3), guards, () -> NINE);
    }

    @Override
    protected byte[] text(String id, String text) {
        return event("message", id, "\"from\":{\"id\":\"c-1\",\"name\":\"Sara\"},\"text\":\"" + text + "\"");
    }

    @Override
    protected Optional<byte[]> edited(String id, String text, int times) {
        return Optional.of(
                event("edited", id, "\"from\":{\"id\":\"c-1\"},\"text\":\"" + text + "\",\"revision\":" + times));
    }

    @Override
    protected WebhookRequest posted(byte[] body) {
        return signed(body, NINE);
    }

    @Override
    protected Optional<WebhookRequest> overheard(byte[] body) {
        return Optional.of(signed(body, NINE.minus(Duration.ofMinutes(6))));
    }

    private static WebhookRequest signed(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new WebhookRequest(
                "POST",
                Map.of(
                        "Pasokh-Timestamp",
                        timestamp,
                        "Pasokh-Signature",
                        Signed.signature(FakePartner.SECRET, timestamp, body)),
                Map.of(),
                body);
    }

    private static byte[] event(String type, String id, String fields) {
        return ("{\"events\":[{\"type\":\"" + type + "\",\"chat\":\"" + CHAT + "\",\"id\":\"" + id
                        + "\",\"at\":\"2026-11-21T09:00:00Z\"," + fields + "}]}")
                .getBytes(UTF_8);
    }

    @Test
    void a_changed_byte_breaks_the_signature() {
        WebhookRequest genuine = posted(text("1", "hello"));
        byte[] changed =
                new String(genuine.body(), UTF_8).replace("hello", "hullo").getBytes(UTF_8);

        assertThat(account().verify(new WebhookRequest("POST", genuine.headers(), Map.of(), changed), NINE))
                .hasToString("Forged[reason=signature-wrong]");
    }

    @Test
    void a_receipt_names_our_own_message() {
        workshop().delivered(event("receipt", "a1-0", "\"status\":\"READ\""));

        assertThat(workshop().told(DeliveryReported.class))
                .singleElement()
                .matches(it -> it.messageId().equals("a1") && it.status() == DeliveryStatus.READ);
    }

    @Test
    void a_message_taken_back_and_reactions_name_the_message() {
        workshop().delivered(text("1", "hello"));
        workshop().delivered(event("reacted", "1", "\"reactions\":[\"👍\"]"));
        workshop().delivered(event("deleted", "1", "\"reason\":null"));

        String id = workshop().told(MessageReceived.class).getFirst().messageId();
        assertThat(workshop().told(Reacted.class))
                .singleElement()
                .matches(it -> it.messageId().equals(id) && it.reactions().equals(List.of("👍")));
        assertThat(workshop().told(MessageDeleted.class))
                .singleElement()
                .matches(it -> it.messageId().equals(id));
    }

    @Test
    void a_place_a_contact_and_a_referral_are_brought() {
        workshop()
                .delivered(event(
                        "message",
                        "1",
                        "\"from\":{\"id\":\"c-1\"},\"location\":{\"latitude\":35.7,\"longitude\":51.4},"
                                + "\"contacts\":[{\"name\":\"Ali\",\"phones\":[\"+98912\"]}],"
                                + "\"referral\":{\"source\":\"ad\",\"reference\":\"spring\"}"));

        Extras extras = workshop().told(MessageReceived.class).getFirst().extras();
        assertThat(extras).isNotNull();
        assertThat(extras.location()).isEqualTo(new Extras.Location(35.7, 51.4, null, null));
        assertThat(extras.contactCards()).containsExactly(new Extras.ContactCard("Ali", List.of("+98912")));
        assertThat(extras.referral()).isEqualTo(new Extras.Referral("ad", "spring", null, null));
    }

    @Test
    void one_event_that_says_nothing_holds_up_none_of_the_others() {
        byte[] both = ("{\"events\":[{\"type\":\"message\"},"
                        + new String(text("1", "hello"), UTF_8).substring("{\"events\":[".length()))
                .getBytes(UTF_8);

        workshop().delivered(both);

        assertThat(workshop().told(MessageReceived.class)).hasSize(1);
        assertThat(workshop().letters).hasSize(1);
    }
}
