package org.pasokh.gateway.social.botapi;

import java.util.Map;
import org.pasokh.gateway.social.provider.WebhookRequest;

class TelegramIT extends BotSuite {

    TelegramIT() {
        super(BotKind.TELEGRAM);
    }

    @Override
    protected WebhookRequest posted(byte[] body) {
        return new WebhookRequest("POST", Map.of("X-Telegram-Bot-Api-Secret-Token", SECRET), Map.of(), body);
    }
}
