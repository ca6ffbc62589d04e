package org.pasokh.gateway.social.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.Reading;

class PagePostsTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void our_own_words_are_passed_over() {
        byte[] echo = PageEvents.event(
                PageKind.MESSENGER,
                "\"message\":{\"is_echo\":true,\"app_id\":1517776481860111,\"mid\":\"m_1\",\"text\":\"ours\"}");

        assertThat(one(PageKind.MESSENGER, echo)).isInstanceOf(Happening.Passed.class);
        assertThat(one(
                        PageKind.INSTAGRAM,
                        PageEvents.entry(
                                PageKind.INSTAGRAM,
                                "\"messaging\":[{\"sender\":{\"id\":\"" + FakeSendApi.PAGE
                                        + "\"},\"recipient\":{\"id\":\"4711\"},\"timestamp\":1795251600000,"
                                        + "\"message\":{\"mid\":\"m_1\",\"text\":\"ours\"}}]")))
                .isEqualTo(new Happening.Passed("4711", "own-echo"));
    }

    @Test
    void what_was_taken_back_on_instagram_is_gone() {
        assertThat(instagram("\"message\":{\"mid\":\"m_1\",\"is_deleted\":true}"))
                .isEqualTo(new Happening.Deleted("4711", "m_1", AT));
    }

    @Test
    void an_edit_counts_its_revisions() {
        assertThat(instagram("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"better\",\"num_edit\":3}"))
                .isInstanceOfSatisfying(Happening.Edited.class, edited -> {
                    assertThat(edited.id()).isEqualTo("m_1");
                    assertThat(edited.said().text()).isEqualTo("better");
                    assertThat(edited.revision()).isEqualTo(3);
                });
    }

    @Test
    void reactions_come_and_go() {
        assertThat(instagram(
                        "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"reaction\":\"love\",\"emoji\":\"❤️\"}"))
                .isInstanceOfSatisfying(
                        Happening.Reacted.class,
                        reacted -> assertThat(reacted.reactions()).containsExactly("❤️"));
        assertThat(instagram("\"reaction\":{\"mid\":\"m_1\",\"action\":\"unreact\"}"))
                .isInstanceOfSatisfying(
                        Happening.Reacted.class,
                        reacted -> assertThat(reacted.reactions()).isEmpty());
    }

    @Test
    void an_answer_to_our_story_says_which_and_one_to_a_message_says_so_too() {
        Said story = said(instagram("\"message\":{\"mid\":\"m_1\",\"text\":\"price?\",\"reply_to\":{\"story\":{\"url\":"
                + "\"https://scontent.cdninstagram.com/s\",\"id\":\"17\"}}}"));
        Said reply = said(instagram("\"message\":{\"mid\":\"m_2\",\"text\":\"ok\",\"reply_to\":{\"mid\":\"m_0\"}}"));

        assertThat(extras(story).referral())
                .isEqualTo(new Extras.Referral("story", "17", null, "https://scontent.cdninstagram.com/s"));
        assertThat(reply.repliesTo()).isEqualTo("m_0");
    }

    @Test
    void a_pressed_button_is_a_message_with_what_brought_the_customer() {
        Said said = said(messenger(
                "\"postback\":{\"mid\":\"m_1\",\"title\":\"Get Started\",\"payload\":\"START\",\"referral\":{\"ref\":"
                        + "\"spring\",\"source\":\"SHORTLINK\",\"type\":\"OPEN_THREAD\"}}"));

        assertThat(said.text()).isEqualTo("Get Started");
        assertThat(extras(said).choice()).isEqualTo("START");
        assertThat(extras(said).referral()).isEqualTo(new Extras.Referral("SHORTLINK", "spring", null, null));
    }

    @Test
    void files_places_stickers_and_what_is_not_carried() {
        Said said =
                said(messenger("\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"file\",\"payload\":{\"url\":"
                        + "\"https://cdn.fbsbx.com/v/bill.pdf?_nc=1\"}},{\"type\":\"location\",\"payload\":{\"coordinates\":"
                        + "{\"lat\":35.7,\"long\":51.4}}},{\"type\":\"template\",\"payload\":{}},{\"type\":\"image\",\"payload\":"
                        + "{\"url\":\"https://scontent.fbcdn.net/t39\",\"sticker_id\":369239263222822}}]}"));

        assertThat(said.media())
                .containsExactly(
                        new MediaRef("https://cdn.fbsbx.com/v/bill.pdf?_nc=1", "bill.pdf", null, -1),
                        new MediaRef("https://scontent.fbcdn.net/t39", "image", null, -1));
        assertThat(extras(said).location()).isEqualTo(new Extras.Location(35.7, 51.4, null, null));
        assertThat(extras(said).sticker()).isEqualTo("👍");
        assertThat(extras(said).missing()).containsExactly("template");
    }

    @Test
    void a_link_shared_without_a_word_is_what_was_said() {
        Said said = said(
                messenger("\"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"fallback\",\"payload\":{\"url\":"
                        + "\"https://example.com/a\",\"title\":\"A\"}}]}"));

        assertThat(said.text()).isEqualTo("https://example.com/a");
        assertThat(said.media()).isEmpty();
    }

    @Test
    void deliveries_name_each_message_or_a_time() {
        Reading named = new PagePosts(PageKind.MESSENGER, FakeSendApi.PAGE)
                .read(PageEvents.event(
                        PageKind.MESSENGER, "\"delivery\":{\"mids\":[\"m_1\",\"m_2\"],\"watermark\":1795251600000}"));

        assertThat(((Reading.Read) named).happenings())
                .extracting(happening -> ((Receipt) happening).which())
                .containsExactly(new Receipt.WithId("m_1"), new Receipt.WithId("m_2"));
        assertThat(messenger("\"delivery\":{\"watermark\":1795251600000}"))
                .isEqualTo(new Receipt("4711", new Receipt.UpTo(AT), DeliveryStatus.DELIVERED, null, AT));
    }

    @Test
    void what_another_page_was_told_is_not_lost_and_what_another_app_handles_is_counted() {
        byte[] text = PageEvents.event(PageKind.MESSENGER, "\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}");

        assertThat(new PagePosts(PageKind.MESSENGER, "1").read(text))
                .isEqualTo(new Reading.Read(List.of(), List.of("other-account")));
        assertThat(new PagePosts(PageKind.INSTAGRAM, FakeSendApi.PAGE).read(text))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(one(PageKind.MESSENGER, PageEvents.entry(PageKind.MESSENGER, "\"standby\":[{}]")))
                .isEqualTo(new Happening.Passed("", "standby"));
    }

    private static Happening messenger(String fields) {
        return one(PageKind.MESSENGER, PageEvents.event(PageKind.MESSENGER, fields));
    }

    private static Happening instagram(String fields) {
        return one(PageKind.INSTAGRAM, PageEvents.event(PageKind.INSTAGRAM, fields));
    }

    private static Happening one(PageKind kind, byte[] delivery) {
        Reading reading = new PagePosts(kind, FakeSendApi.PAGE).read(delivery);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Read) reading).happenings()).hasSize(1);
        return ((Reading.Read) reading).happenings().getFirst();
    }

    private static Said said(Happening happening) {
        return ((Happening.Wrote) happening).said();
    }

    private static Extras extras(Said said) {
        return said.extras() == null ? Extras.NONE : said.extras();
    }
}
