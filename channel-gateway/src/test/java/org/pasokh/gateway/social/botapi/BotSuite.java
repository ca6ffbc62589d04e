package org.pasokh.gateway.social.botapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactInbound.FileArrived;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.gateway.social.FakeProvider;
import org.pasokh.gateway.social.ProviderSuite;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// What every bot does beside what every provider's adapter does.
abstract class BotSuite extends ProviderSuite {

    static final String SECRET = "a-secret-of-tests";

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I'};

    private final BotKind kind;

    BotSuite(BotKind kind) {
        this.kind = kind;
    }

    @Override
    protected FakeProvider fake() {
        return new FakeBotApi();
    }

    @Override
    protected ProviderAccount account(FakeProvider provider, Guards guards) {
        Bot bot = new Bot(FakeBotApi.TOKEN, Bot.Intake.WEBHOOK, SECRET, provider.address());
        return new BotAccount(kind, "bot", bot, guards, new PublicAddress(Optional.empty()));
    }

    @Override
    protected byte[] text(String id, String text) {
        return update(10_000 + Integer.parseInt(id), "message", "\"message_id\":" + id + ",\"text\":\"" + text + "\"");
    }

    @Override
    protected Optional<byte[]> edited(String id, String text, int times) {
        return Optional.of(update(
                20_000 + times,
                "edited_message",
                "\"message_id\":" + id + ",\"edit_date\":1795251605,\"text\":\"" + text + "\""));
    }

    @Override
    protected Optional<WebhookRequest> overheard(byte[] body) {
        return Optional.empty();
    }

    static byte[] update(int number, String kind, String fields) {
        return ("{\"update_id\":" + number + ",\"" + kind + "\":{\"from\":{\"id\":4711,\"is_bot\":false,"
                        + "\"first_name\":\"سارا\",\"last_name\":\"محمدی\",\"language_code\":\"fa\"},"
                        + "\"chat\":{\"id\":4711,\"first_name\":\"سارا\",\"type\":\"private\"},\"date\":1795251600,"
                        + fields + "}}")
                .getBytes(UTF_8);
    }

    @Test
    void a_file_comes_after_its_message() {
        ((FakeBotApi) provider()).file("photo-2", PICTURE);
        workshop()
                .delivered(
                        update(
                                1,
                                "message",
                                "\"message_id\":7,\"caption\":\"see\",\"photo\":["
                                        + "{\"file_id\":\"photo-1\",\"file_size\":3},{\"file_id\":\"photo-2\",\"file_size\":9}]"));

        workshop().fetch();

        MessageReceived message = workshop().told(MessageReceived.class).getFirst();
        assertThat(message.body().text()).isEqualTo("see");
        assertThat(message.extras()).isNotNull().matches(extras -> extras.awaited() == 1);
        FileArrived file = workshop().told(FileArrived.class).getFirst();
        assertThat(file.messageId()).isEqualTo(message.messageId());
        assertThat(file.attachment()).isNotNull();
        assertThat(file.attachment().content().length()).isEqualTo(9);
        assertThat(file.attachment().content().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_file_that_is_not_there_any_more_is_told_of() {
        workshop().delivered(update(1, "message", "\"message_id\":7,\"document\":{\"file_id\":\"gone\"}"));

        workshop().fetch();

        assertThat(workshop().told(FileArrived.class))
                .singleElement()
                .matches(file -> file.attachment() == null && "http 400".equals(file.reason()));
    }

    @Test
    void what_is_no_customers_word_is_passed_over_with_its_reason() {
        workshop().delivered("{\"update_id\":1,\"poll_answer\":{}}".getBytes(UTF_8));
        workshop().delivered(update(2, "message", "\"message_id\":8,\"pinned_message\":{}"));

        assertThat(workshop().told(MessageReceived.class)).isEmpty();
        assertThat(account().read(update(3, "message", "\"text\":\"no id\"")))
                .hasToString("Unreadable[reason=no-message_id]");
    }
}
