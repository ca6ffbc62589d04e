package org.pasokh.gateway.social.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.Reading;

class WhatsAppPostsTest {

    private final WhatsAppPosts posts = new WhatsAppPosts(FakeCloudApi.NUMBER);

    @Test
    void a_place_is_a_place() {
        Extras extras = extras(CloudPosts.message(
                "1",
                "location",
                "{\"latitude\":35.6892,\"longitude\":51.389,\"name\":\"Azadi\",\"address\":\"Tehran\"}"));

        assertThat(extras.location()).isEqualTo(new Extras.Location(35.6892, 51.389, "Azadi", "Tehran"));
    }

    @Test
    void contacts_keep_their_numbers_also_one_that_has_no_name() {
        Extras extras = extras(
                CloudPosts.message(
                        "1",
                        "contacts",
                        "[{\"name\":{\"formatted_name\":\"Reza\",\"first_name\":\"Reza\"},\"phones\":[{\"phone\":\"+98912\",\"wa_id\":"
                                + "\"98912\",\"type\":\"CELL\"}]},{\"vcard\":\"BEGIN:VCARD\",\"phones\":[{\"phone\":\"+98913\"}]}]"));

        assertThat(extras.contactCards())
                .containsExactly(
                        new Extras.ContactCard("Reza", List.of("+98912")),
                        new Extras.ContactCard("", List.of("+98913")));
    }

    @Test
    void a_voice_note_is_a_file_whose_type_has_no_parameters() {
        Said said = said(CloudPosts.message(
                "1", "audio", "{\"mime_type\":\"audio/ogg; codecs=opus\",\"id\":\"55\",\"voice\":true}"));

        assertThat(said.media()).containsExactly(new MediaRef("55", "audio.ogg", "audio/ogg", -1));
    }

    @Test
    void a_sticker_is_one_and_its_picture_a_file() {
        Said said = said(
                CloudPosts.message("1", "sticker", "{\"mime_type\":\"image/webp\",\"id\":\"56\",\"animated\":false}"));

        assertThat(said.extras()).isNotNull().matches(extras -> extras.sticker() != null);
        assertThat(said.media()).containsExactly(new MediaRef("56", "sticker.webp", "image/webp", -1));
    }

    @Test
    void a_document_keeps_its_name_and_what_was_written_to_it() {
        Said said = said(CloudPosts.message(
                "1",
                "document",
                "{\"filename\":\"فاکتور.pdf\",\"caption\":\"paid\",\"mime_type\":\"application/pdf\",\"id\":\"57\"}"));

        assertThat(said.text()).isEqualTo("paid");
        assertThat(said.media()).containsExactly(new MediaRef("57", "فاکتور.pdf", "application/pdf", -1));
    }

    @Test
    void what_was_chosen_is_the_text_and_keeps_our_name_of_it() {
        Said button = said(CloudPosts.message(
                "1",
                "interactive",
                "{\"type\":\"button_reply\",\"button_reply\":{\"id\":\"yes-1\",\"title\":\"Yes\"}}"));
        Said row = said(
                CloudPosts.message(
                        "2",
                        "interactive",
                        "{\"type\":\"list_reply\",\"list_reply\":{\"id\":\"r2\",\"title\":\"Tomorrow\",\"description\":\"9 to 5\"}}"));
        Said template =
                said(CloudPosts.message("3", "button", "{\"payload\":\"stop-it\",\"text\":\"No more of these\"}"));

        assertThat(List.of(button, row, template))
                .extracting(Said::text)
                .containsExactly("Yes", "Tomorrow", "No more of these");
        assertThat(List.of(button, row, template))
                .extracting(each -> each.extras() == null ? "" : each.extras().choice())
                .containsExactly("yes-1", "r2", "stop-it");
    }

    @Test
    void an_answer_names_what_it_answers_and_an_advertisement_who_it_brought() {
        Said said = said(
                CloudPosts.messages(
                        CloudPosts.NUMBER_CONTACT,
                        "{\"context\":{\"from\":\"982191000000\",\"id\":\"wamid.OURS\"},\"referral\":{\"source_url\":"
                                + "\"https://fb.me/3cr4Wqqkv\",\"source_id\":\"120226305854810726\",\"source_type\":\"ad\",\"headline\":"
                                + "\"Nowruz\",\"ctwa_clid\":\"Aff-n8\"}," + CloudPosts.FROM_NUMBER
                                + ",\"id\":\"wamid.1\",\"timestamp\":\"1795251600\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}"));

        assertThat(said.repliesTo()).isEqualTo("wamid.OURS");
        assertThat(said.extras())
                .isNotNull()
                .extracting(Extras::referral)
                .isEqualTo(new Extras.Referral("ad", "120226305854810726", "Nowruz", "https://fb.me/3cr4Wqqkv"));
    }

    @Test
    void a_kind_that_is_not_carried_is_a_message_that_says_so() {
        Extras unsupported = extras(CloudPosts.message("1", "unsupported", "{\"type\":\"poll\"}"));
        Extras flow = extras(
                CloudPosts.message("2", "interactive", "{\"type\":\"nfm_reply\",\"nfm_reply\":{\"name\":\"flow\"}}"));

        assertThat(unsupported.missing()).containsExactly("unsupported");
        assertThat(flow.missing()).containsExactly("interactive");
    }

    @Test
    void a_reaction_is_what_stands_there_now() {
        String reaction = "{\"message_id\":\"wamid.OURS\",\"emoji\":\"👍\"}";

        assertThat(one(CloudPosts.message("1", "reaction", reaction)))
                .isInstanceOfSatisfying(Happening.Reacted.class, reacted -> {
                    assertThat(reacted.id()).isEqualTo("wamid.OURS");
                    assertThat(reacted.reactions()).containsExactly("👍");
                });
        assertThat(one(CloudPosts.message("2", "reaction", "{\"message_id\":\"wamid.OURS\"}")))
                .isInstanceOfSatisfying(
                        Happening.Reacted.class,
                        reacted -> assertThat(reacted.reactions()).isEmpty());
    }

    @Test
    void what_was_taken_back_is_gone() {
        assertThat(one(CloudPosts.message("2", "revoke", "{\"original_message_id\":\"wamid.1\"}")))
                .isInstanceOfSatisfying(
                        Happening.Deleted.class,
                        deleted -> assertThat(deleted.id()).isEqualTo("wamid.1"));
    }

    @Test
    void each_message_of_a_delivery_is_its_own_writers() {
        Reading reading = posts.read(CloudPosts.messages(
                "{\"profile\":{\"name\":\"Ali\"},\"wa_id\":\"1\",\"user_id\":\"IR.1\"},{\"profile\":{\"name\":\"Sara\"},"
                        + "\"wa_id\":\"2\",\"user_id\":\"IR.2\"}",
                "{\"from\":\"2\",\"from_user_id\":\"IR.2\",\"id\":\"b\",\"timestamp\":\"1795251600\",\"type\":\"text\","
                        + "\"text\":{\"body\":\"x\"}},{\"from\":\"1\",\"from_user_id\":\"IR.1\",\"id\":\"a\",\"timestamp\":"
                        + "\"1795251600\",\"type\":\"text\",\"text\":{\"body\":\"y\"}}"));

        assertThat(((Reading.Read) reading).happenings())
                .extracting(Happening::chat)
                .containsExactly("IR.2", "IR.1");
        assertThat(((Reading.Read) reading).happenings())
                .extracting(happening -> ((Happening.Wrote) happening).from())
                .containsExactly(new Person("+2", "Sara", null), new Person("+1", "Ali", null));
    }

    @Test
    void one_that_nobody_can_read_holds_back_no_other() {
        Reading reading = posts.read(CloudPosts.messages(
                CloudPosts.NUMBER_CONTACT,
                "{" + CloudPosts.FROM_NUMBER + ",\"id\":\"a\",\"timestamp\":\"soon\",\"type\":\"text\",\"text\":{}},{"
                        + CloudPosts.FROM_NUMBER
                        + ",\"id\":\"b\",\"timestamp\":\"1795251600\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.happenings()).hasSize(1);
            assertThat(read.unreadable()).containsExactly("no-timestamp");
        });
    }

    @Test
    void what_another_number_was_told_is_not_lost() {
        Reading reading = new WhatsAppPosts("1").read(CloudPosts.message("1", "text", "{\"body\":\"x\"}"));

        assertThat(reading).isEqualTo(new Reading.Read(List.of(), List.of("other-number")));
    }

    @Test
    void a_receipt_without_our_name_goes_by_the_providers() {
        assertThat(
                        one(
                                CloudPosts.statuses(
                                        "{\"id\":\"wamid.OURS\",\"status\":\"sent\",\"timestamp\":\"1795251600\",\"recipient_id\":\"4711\"}")))
                .isInstanceOfSatisfying(Receipt.class, receipt -> {
                    assertThat(receipt.chat()).isEqualTo("4711");
                    assertThat(receipt.which()).isEqualTo(new Receipt.WithId("wamid.OURS"));
                });
    }

    @Test
    void what_is_not_a_customers_word_is_passed_over() {
        assertThat(one(CloudPosts.message("1", "system", "{\"body\":\"x\",\"type\":\"user_changed_number\"}")))
                .isEqualTo(new Happening.Passed("4711", "service"));
        assertThat(one(("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":"
                                + "\"message_template_status_update\",\"value\":{}}]}]}")
                        .getBytes(UTF_8)))
                .isEqualTo(new Happening.Passed("", "kind-unknown"));
    }

    private Happening one(byte[] delivery) {
        Reading reading = posts.read(delivery);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Read) reading).happenings()).hasSize(1);
        return ((Reading.Read) reading).happenings().getFirst();
    }

    private Said said(byte[] delivery) {
        return ((Happening.Wrote) one(delivery)).said();
    }

    private Extras extras(byte[] delivery) {
        Extras extras = said(delivery).extras();
        return extras == null ? Extras.NONE : extras;
    }
}
