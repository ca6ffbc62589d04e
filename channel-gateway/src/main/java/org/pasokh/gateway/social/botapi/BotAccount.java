package org.pasokh.gateway.social.botapi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Capabilities;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.Polling;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.pasokh.gateway.social.provider.Reading;
import org.pasokh.gateway.social.provider.Secrets;
import org.pasokh.gateway.social.provider.SendResult;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// A bot: reads updates, sends messages. The Bot API tells neither of delivery nor of messages taken back.
public final class BotAccount implements ProviderAccount {

    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String SECRET = "secret";
    private static final long LARGEST_FILE = 50L * 1_024 * 1_024;

    private final AccountId id;
    private final BotKind kind;
    private final Bot bot;
    private final BotApi api;
    private final PublicAddress address;

    public BotAccount(BotKind kind, String entryPoint, Bot bot, Guards guards, PublicAddress address) {
        this.kind = kind;
        this.bot = bot;
        this.address = address;
        id = new AccountId(kind.provider(), entryPoint, bot.account());
        api = new BotApi(id, bot.baseUrl() == null ? kind.address() : bot.baseUrl(), bot.token(), guards);
    }

    @Override
    public AccountId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                kind.textLength(),
                LARGEST_FILE,
                Set.of("*/*"),
                null,
                Set.of(DeliveryStatus.SENT),
                false,
                12,
                64,
                false);
    }

    @Override
    public Verdict verify(WebhookRequest request, Instant now) {
        if (bot.intake() != Bot.Intake.WEBHOOK) {
            return new Verdict.Forged("is-polled");
        }
        Optional<String> told = kind.hasSecretInHeader()
                ? request.header(HEADER)
                : Optional.ofNullable(request.query().get(SECRET));
        boolean right = request.method().equals("POST")
                && told.filter(secret -> Secrets.equal(secret, bot.webhookSecret()))
                        .isPresent();
        return right ? new Verdict.Genuine() : new Verdict.Forged("secret-wrong");
    }

    @Override
    public Reading read(byte[] delivery) {
        return BotUpdates.read(delivery);
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        return BotSending.send(api, dispatch);
    }

    @Override
    public FetchResult fetch(MediaRef media, FileKeeping keeping) {
        return api.fetch(media, keeping);
    }

    @Override
    public boolean isAway() {
        return api.isAway();
    }

    @Override
    public Optional<Polling> polling() {
        return bot.intake() == Bot.Intake.POLLING ? Optional.of(new BotPolling(api)) : Optional.empty();
    }

    @Override
    public void register() throws TroubleException {
        if (bot.intake() != Bot.Intake.WEBHOOK
                || address.webhook(id.entryPoint()).isEmpty()) {
            return;
        }
        String url = address.webhook(id.entryPoint()).get().toString();
        api.require(
                "setWebhook",
                kind.hasSecretInHeader()
                        ? Map.of("url", url, "secret_token", bot.webhookSecret(), "allowed_updates", BotUpdates.KINDS)
                        : Map.of("url", url + "?" + SECRET + "=" + bot.webhookSecret()));
    }
}
