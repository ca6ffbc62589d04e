package org.pasokh.gateway.social.botapi;

import java.util.Map;
import org.pasokh.gateway.social.provider.WebhookRequest;

class BaleIT extends BotSuite {

    BaleIT() {
        super(BotKind.BALE);
    }

    @Override
    protected WebhookRequest posted(byte[] body) {
        return new WebhookRequest("POST", Map.of(), Map.of("secret", SECRET), body);
    }
}
